import type { AnsweredComment } from "./answered-comment";
import type { Translate } from "./form-words";

/**
 * What a comment asks for, in the sentences that a form is read with, so that exact wording comes back as such. With a
 * fallback, both are counted, and a person reads them.
 */
export function writeChange(comment: AnsweredComment, t: Translate): string {
  const wanted = [wantedOf(comment, t), comment.changeNote ?? ""].filter(Boolean).join("\n");
  const { fallback } = comment;
  if (fallback === null) return wanted;
  const otherwise =
    fallback.stance === "keep"
      ? t("commenting.phrases.keep")
      : t("commenting.phrases.replaceAll", { text: fallback.text ?? "" });
  return [t("commenting.phrases.first", { text: wanted }), t("commenting.phrases.orElse", { text: otherwise })].join(
    "\n",
  );
}

function wantedOf({ stance, proposedText, addPosition, term, targets }: AnsweredComment, t: Translate): string {
  if (term !== null) return t("commenting.phrases.replaceTerm", term);
  if (stance === "keep") return t("commenting.phrases.keep");
  if (stance === "add" && proposedText !== null) {
    return t(`commenting.phrases.${addPosition === "before" ? "addBefore" : "addAfter"}`, { text: proposedText });
  }
  if (proposedText !== null) return t("commenting.phrases.replaceAll", { text: proposedText });
  const quote = targets[0]?.quote ?? null;
  if (stance !== "delete") return "";
  return quote === null ? t("commenting.phrases.delete") : t("commenting.phrases.deleteWords", { words: quote });
}
