import { z } from "zod";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { asJson } from "./event-facts";
import { type Block, defineTemplate, line, link, paragraph, path, type Translate } from "./template";

/** One thing that became public. */
const news = z.strictObject({
  thing: z.enum(["contribution", "version", "event", "report", "answers", "consultation", "translation"]),
  /** Title of a text, an event, a consultation or an input; the beginning of a comment; empty where there is none. */
  title: line,
  /** Who stands under a contribution; empty for a person, and for everything else. */
  by: line,
  /** Number of the one paragraph that a comment is on, or the label of a text; empty for none. */
  number: line,
  /** Of a contribution, also where a translation of it is told; empty for everything else. */
  reference: line,
  path,
  /** Of a translation what it is worth, the names of its language and of the original's, and the path of the original. */
  translation: z
    .strictObject({ mark: z.enum(["machine", "reviewed", "official"]), into: line, from: line, original: path })
    .optional(),
});
export type ToldNews = z.input<typeof news>;

const groups = z
  .array(z.strictObject({ title: line, items: z.array(news).min(1) }))
  .min(1)
  .max(100);

const token = z.string().regex(/^[A-Za-z0-9._-]{20,200}$/);

/** Asks the owner of an address whether something should be followed for it. */
export const followConfirm = defineTemplate({
  values: z.strictObject({
    what: z.enum(["words", "paragraph", "norm", "search", "narrowed"]),
    name: line,
    number: line,
    rhythm: z.enum(["at_once", "daily", "weekly"]),
    token,
  }),
  secrets: ["token"],
  write({ what, name, number, rhythm, token: given }, t, locale) {
    const subject = t(`following.subjects.${what}`, { name, number: isolatedNumber(number) });
    return {
      subject: t("following.confirm.subject", { subject }),
      blocks: [
        paragraph(t("following.confirm.text", { subject, rhythm: t(`following.rhythms.${rhythm}`) })),
        link(t("following.confirm.link"), `/${locale}/notices/following/confirm/${given}`),
        paragraph(t("following.confirm.unasked")),
      ],
    };
  },
});

/** What became public of what an address follows. */
export const followNews = defineTemplate({
  values: z.strictObject({
    /** Where the first of them belongs. */
    first: line,
    /** How many there are; the letter may name fewer. */
    total: z.number().int().min(1),
    groups: asJson,
    token,
  }),
  secrets: ["token"],
  write({ first, total, groups: given, token: own }, t, locale) {
    const read = groups.parse(JSON.parse(given));
    const left = total - read.reduce((sum, { items }) => sum + items.length, 0);
    return {
      subject: t("following.news.subject", { count: total, first }),
      blocks: [
        paragraph(t("following.news.text")),
        ...read.flatMap(({ title, items }): Block[] => [
          { kind: "heading", text: title },
          { kind: "further", links: items.flatMap((item) => linksOf(item, t)) },
        ]),
        ...(left > 0 ? [paragraph(t("following.news.more", { count: left }))] : []),
        link(t("following.news.choose"), `/${locale}/notices/following/${own}`),
      ],
      stop: `/api/notices/following/${own}`,
    };
  },
});

/** What is told, and behind a translation its original. */
function linksOf(item: z.output<typeof news>, t: Translate): { label: string; path: string }[] {
  const { translation } = item;
  const told = { label: labelOf(item, t), path: item.path };
  if (translation === undefined) return [told];
  const { mark, into, from, original } = translation;
  const { label } = told;
  return [
    { label: t(`following.news.translations.${mark}`, { label, language: into }), path: item.path },
    { label: t("following.news.original", { language: from }), path: original },
  ];
}

function labelOf({ thing, title, by, number, reference }: z.output<typeof news>, t: Translate): string {
  if (thing !== "contribution" && thing !== "translation") return t(`following.news.${thing}`, { title, number });
  const name = by === "" ? t("following.news.aPerson") : by;
  const who = number === "" ? name : t("following.news.onParagraph", { name, number: isolatedNumber(number) });
  return title === ""
    ? t("following.news.untitled", { who, reference })
    : t("following.news.contribution", { who, title, reference });
}
