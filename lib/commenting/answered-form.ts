import { listed } from "@/lib/i18n/lists";
import type { AnsweredComment, CommentAnswer } from "./answered-comment";
import type { FormContent, FormRow } from "./form-content";
import { formHead } from "./form-head";
import type { FormSource } from "./form-source";
import type { Translate } from "./form-words";
import { answeredColumns, type FormName, typeCodes } from "./forms";
import { writeChange } from "./write-change";

type Given = {
  form: FormName;
  locale: string;
  comments: readonly AnsweredComment[];
  answers: ReadonlyMap<string, CommentAnswer>;
};

/** All comments on a text as the form they could have come in, with what was done with each in its last column. */
export function answeredForm(
  source: FormSource,
  { form, locale, comments, answers }: Given,
  t: Translate,
): FormContent {
  const sections = sectionsOf(source);
  return {
    ...formHead(source, form, locale, t),
    columns: answeredColumns(form),
    instructions: [],
    rows: comments.map((comment) => toRow(comment, answers.get(comment.id) ?? null, { form, locale, sections }, t)),
    text: null,
  };
}

function toRow(
  comment: AnsweredComment,
  answer: CommentAnswer | null,
  { form, locale, sections }: Pick<Given, "form" | "locale"> & { sections: ReadonlyMap<string, string> },
  t: Translate,
): FormRow {
  const { organisation, targets, type, bodyText, language } = comment;
  const name = organisation === null ? "" : (organisation.acronym ?? organisation.name);
  const quote = targets[0]?.quote ?? null;
  return {
    language,
    cells: {
      organisation: name === "" ? comment.reference : `${name}\n${comment.reference}`,
      section: sections.get(targets[0]?.paragraphId ?? "") ?? "",
      clause: listed(
        targets.map(({ number, paragraphId }) => number ?? sections.get(paragraphId) ?? ""),
        locale,
      ),
      element: quote === null ? "" : `\u201C${quote}\u201D`,
      type: typeCodes[form][type],
      comment: bodyText,
      change: writeChange(comment, t),
      observation: answer === null ? "" : writeAnswer(answer, comment, t),
    },
  };
}

function writeAnswer(answer: CommentAnswer, { targets }: AnsweredComment, t: Translate): string {
  const numbers = new Map(targets.map(({ paragraphId, number }) => [paragraphId, number ?? ""]));
  const apart = answer.paragraphs.map(({ paragraphId, state, observation }) =>
    t("commenting.answers.of", {
      number: numbers.get(paragraphId) ?? "",
      answer: `${stateWords(state, null, t)}${observation === "" ? "" : `\n${observation}`}`,
    }),
  );
  return [stateWords(answer.state, answer.mergedInto, t), answer.observation, ...apart].filter(Boolean).join("\n");
}

function stateWords(state: string, mergedInto: string | null, t: Translate): string {
  if (state === "pending") return "";
  return t(`commenting.answers.${state}`, { reference: mergedInto ?? "" });
}

/** The heading above each paragraph; a heading stands under itself. */
function sectionsOf({ paragraphs }: FormSource): Map<string, string> {
  let section = "";
  const sections = new Map<string, string>();
  for (const { id, kind, text } of paragraphs) {
    if (kind === "heading") section = text;
    sections.set(id, section);
  }
  return sections;
}
