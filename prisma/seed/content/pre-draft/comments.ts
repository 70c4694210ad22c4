import type { PreDraftComment } from "./comment-types";
import { preDraftCommentsFromNormF } from "./comments-from-norm-f";
import { preDraftCommentsToNormE } from "./comments-to-norm-e";

/** All comments on the pre-draft, every one by an invented organisation, in the order in which they came. */
export const preDraftComments: PreDraftComment[] = [...preDraftCommentsToNormE, ...preDraftCommentsFromNormF];
