import type { StoredRedline } from "@/lib/contributions/stored-redline";
import { showInstant } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { comma, listWords } from "@/lib/i18n/lists";
import type { RichTextNode } from "@/lib/text/rich-text-nodes";
import type { CompiledAnswer, CompiledComment } from "./compiled-comment";
import type { Translate } from "./file-words";

/** One thing said in a comment, under its label; `language` is null for our own words. */
export type ShownBlock =
  | { kind: "redline"; label: string; segments: StoredRedline; language: string }
  | { kind: "rich"; label: string; nodes: readonly RichTextNode[]; html: string; language: string }
  | { kind: "words"; label: string; text: string; language: string }
  | { kind: "note"; text: string };

/** A comment as every page and file of a compilation shows it: the same words in the same order. */
export type ShownComment = {
  reference: string;
  /** Who speaks, and the address of their page; null for a person. */
  by: { name: string; slug: string | null };
  group: string | null;
  stance: string;
  stanceWords: string;
  type: string;
  /** What it is about: "On paragraphs 12 and 13(a)". */
  on: string;
  blocks: ShownBlock[];
  /** "Received 12 October 2026, 14:02 Zurich (12:02 UTC)", the language where it is another, and what was left out. */
  facts: string[];
  sha256: string | null;
};

type Reader = { locale: string /** Language of the text that is commented on. */; textLanguage: string };

/** Lays out a comment for a reader. */
export function showComment(comment: CompiledComment, { locale, textLanguage }: Reader, t: Translate): ShownComment {
  const { organisation, stance } = comment;
  const received = showInstant(comment.submittedAt, comment.zone, locale);
  const group = organisation?.stakeholderGroup ?? null;
  return {
    reference: comment.reference,
    by: { name: organisation?.name ?? t("public.aPerson"), slug: organisation?.slug ?? null },
    group: group === null ? null : t(`public.groups.${group}`),
    stance: stance ?? "general",
    stanceWords: t(`public.stances.${stance ?? "general"}`),
    type: t(`public.types.${comment.type}`),
    on: placesOf(comment, locale, t),
    blocks: [
      ...quotes(comment, textLanguage, t),
      ...wording(comment, textLanguage, t),
      ...reasons(comment, t),
      ...corrections(comment, t),
      ...answer(comment.answer, locale, t),
    ],
    facts: [
      t("compilations.comment.received", {
        at: comment.zone === "UTC" ? received.text : `${received.text} (${received.utc})`,
      }),
      ...(comment.language === locale
        ? []
        : [t("public.writtenIn", { language: languageName(comment.language, locale) })]),
      ...(comment.redacted ? [t("compilations.comment.redacted")] : []),
    ],
    sha256: comment.sha256,
  };
}

function placesOf({ places }: CompiledComment, locale: string, t: Translate): string {
  if (places.length === 0) return t("compilations.section.wholeText");
  const numbers = places.map(({ number, anchor }) => isolatedNumber(number ?? anchor));
  return t("compilations.comment.on", { count: numbers.length, numbers: listWords(numbers, locale) });
}

function quotes({ places }: CompiledComment, language: string, t: Translate): ShownBlock[] {
  return places.flatMap(({ quote }): ShownBlock[] =>
    quote === null ? [] : [{ kind: "words", label: t("compilations.comment.quote"), text: quote, language }],
  );
}

function wording(comment: CompiledComment, language: string, t: Translate): ShownBlock[] {
  const { changeNote, term, fallback, addPosition } = comment;
  const label =
    addPosition === null
      ? t("compilations.comment.proposed")
      : t(addPosition === "before" ? "compilations.comment.addBefore" : "compilations.comment.addAfter");
  return [
    ...redlineOf(comment.redline, comment.proposedText, label, language),
    ...(term === null ? [] : [note(t("compilations.comment.term", term))]),
    ...(changeNote === null ? [] : [words(t("compilations.comment.changeNote"), changeNote, comment.language)]),
    ...(fallback === null
      ? []
      : fallback.stance === "keep"
        ? [note(t("compilations.comment.fallbackKeep"))]
        : redlineOf(fallback.redline, fallback.text, t("compilations.comment.fallbackChange"), language)),
  ];
}

/** Words whose redline is missing are shown as they were proposed. */
function redlineOf(
  segments: StoredRedline | null,
  proposed: string | null,
  label: string,
  language: string,
): ShownBlock[] {
  if (segments !== null) return [{ kind: "redline", label, segments, language }];
  return proposed === null ? [] : [words(label, proposed, language)];
}

function reasons(
  { reasons: nodes, reasonsText, reasonsHtml: html, language }: CompiledComment,
  t: Translate,
): ShownBlock[] {
  if (reasonsText.trim() === "") return [];
  return [{ kind: "rich", label: t("compilations.comment.reasons"), nodes, html, language }];
}

function corrections(comment: CompiledComment, t: Translate): ShownBlock[] {
  return comment.corrections.map(({ number, quote, now }) =>
    words(t("corrections.inFile", { number, quote }), now.correct, now.language),
  );
}

function answer(given: CompiledAnswer | null, locale: string, t: Translate): ShownBlock[] {
  if (given === null) return [];
  const state = (name: string) => t(`dispositions.states.${name}`);
  const { language, mergedInto, reply } = given;
  const whole = mergedInto === null ? state(given.state) : `${state(given.state)}${comma(locale)}${mergedInto}`;
  return [
    words(t("compilations.comment.answer", { state: whole }), given.observation, language),
    ...given.paragraphs.map((own) =>
      words(
        t("compilations.comment.answerOn", {
          number: isolatedNumber(own.number ?? own.anchor),
          state: state(own.state),
        }),
        own.observation,
        language,
      ),
    ),
    ...(reply === null ? [] : [words(t("compilations.comment.reply"), reply.text, reply.language)]),
  ];
}

function words(label: string, text: string, language: string): ShownBlock {
  return { kind: "words", label, text, language };
}

function note(text: string): ShownBlock {
  return { kind: "note", text };
}
