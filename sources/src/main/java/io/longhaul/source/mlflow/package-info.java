/// MLflow's folders and answers. Entry type: [io.longhaul.source.mlflow.MlFlow]. May use
/// `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.mlflow;

import org.jspecify.annotations.NullMarked;
