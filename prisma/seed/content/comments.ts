import { commentsInDepth } from "./comments/in-depth";
import { commentsInfrastructureToFollowUp } from "./comments/infrastructure-to-follow-up";
import { commentsNotPublished } from "./comments/not-published";
import { commentsRedacted } from "./comments/redacted";
import { commentsThreatsToRights } from "./comments/threats-to-rights";
import type { ContentComment } from "./content-types";

/** All comments on the zero draft of the guidance, every one by an invented organisation. */
export const comments: ContentComment[] = [
  ...commentsThreatsToRights,
  ...commentsInfrastructureToFollowUp,
  ...commentsInDepth,
  ...commentsRedacted,
  ...commentsNotPublished,
];
