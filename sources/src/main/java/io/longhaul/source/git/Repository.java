package io.longhaul.source.git;

import java.nio.file.Path;

/// A git repository on disk.
///
/// @param folder where git is to be run: a work tree or a bare repository
/// @param store the folder that holds its objects and refs, the same for all its work trees
/// @param label its short name in evidence and messages
public record Repository(Path folder, Path store, String label) {}
