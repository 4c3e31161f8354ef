@NullMarked
package io.longhaul.source.mlflow;

import org.jspecify.annotations.NullMarked;
