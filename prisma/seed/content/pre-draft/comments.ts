import type { PreDraftComment } from "./comment-types";
import { preDraftCommentsFromNormF } from "./comments-from-norm-f";
import { preDraftCommentsOnNormE } from "./comments-on-norm-e";
import { preDraftCommentsToNormD } from "./comments-to-norm-d";

/** All comments on the pre-draft, every one by an invented organisation, in the order in which they came. */
export const preDraftComments: PreDraftComment[] = [
  ...preDraftCommentsToNormD,
  ...preDraftCommentsOnNormE,
  ...preDraftCommentsFromNormF,
];
