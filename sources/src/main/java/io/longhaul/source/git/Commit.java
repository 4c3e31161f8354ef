package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.util.List;

/// One commit, as far as it says who did something and when.
///
/// @param id its object name in hexadecimal
/// @param parents how many it has; two or more make it a merge
/// @param subject the first paragraph of its message on one line; used for comparing, never kept
/// @param helpers the people and programs named in co-author and similar trailers
record Commit(
    String id,
    int parents,
    Signature author,
    Signature committer,
    String subject,
    List<Identity> helpers) {}
