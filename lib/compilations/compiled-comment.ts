import type { StoredRedline } from "@/lib/contributions/stored-redline";
import type { CorrectedWords } from "@/lib/corrections/corrected-words";
import type { PublicAuthor } from "@/lib/protection/public-author";
import type { RichTextNode } from "@/lib/text/rich-text-nodes";

/** A paragraph that a comment is about. */
export type CompiledPlace = { anchor: string; number: string | null; quote: string | null };

/** The published answer to a comment. */
export type CompiledAnswer = {
  state: string;
  observation: string;
  language: string;
  /** Reference of the comment it was merged into; null unless merged. */
  mergedInto: string | null;
  /** Answers for single paragraphs where they differ from the whole. */
  paragraphs: readonly { anchor: string; number: string | null; state: string; observation: string }[];
  /** What the contributor wrote back; null where that is nothing, or not published. */
  reply: { text: string; language: string } | null;
};

/** A published comment whole and unedited, in its own language. */
export type CompiledComment = {
  id: string;
  reference: string;
  organisation: Pick<PublicAuthor, "slug" | "name" | "stakeholderGroup"> | null;
  type: string;
  stance: string | null;
  addPosition: "before" | "after" | null;
  language: string;
  /** Received after the closing hour, by leave. */
  late: boolean;
  topics: string[];
  impacts: string[];
  /** Reasons as checked nodes. */
  reasons: readonly RichTextNode[];
  reasonsHtml: string;
  reasonsText: string;
  proposedText: string | null;
  redline: StoredRedline | null;
  changeNote: string | null;
  fallback: { stance: string; text: string | null; redline: StoredRedline | null } | null;
  term: { from: string; to: string } | null;
  /** In the order of the text. */
  places: readonly CompiledPlace[];
  submittedAt: Date;
  publishedAt: Date;
  /** IANA zone of the round in which it was received. */
  zone: string;
  /** Words were taken out by a moderator before it was published. */
  redacted: boolean;
  /** SHA-256 of what was received; null where no receipt is kept. */
  sha256: string | null;
  /** What was corrected since; the words themselves stay as they were published. */
  corrections: readonly CorrectedWords[];
  answer: CompiledAnswer | null;
};
