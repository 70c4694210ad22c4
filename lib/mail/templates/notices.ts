import { z } from "zod";
import { languageName } from "@/lib/i18n/formats";
import { comma } from "@/lib/i18n/lists";
import { defineTemplate, line, link, paragraph, path } from "./template";

const address = z
  .string()
  .max(1_000)
  .regex(/^\/api\/v1\/[\x21-\x7e]+$/);
const texts = z
  .array(z.strictObject({ language: z.string().max(35), html: path, pdf: address }))
  .min(1)
  .max(100);

/** Stops notices of a process for one person. */
export const stopToken = z.string().regex(/^[A-Za-z0-9._-]{20,200}$/);

/** A text came out: where it is read and downloaded, in each of its languages. */
export const newTexts = defineTemplate({
  values: z.strictObject({
    document: line,
    version: line,
    consultation: line,
    /** JSON of { language, html, pdf } for each language. */
    texts: z.string().max(100_000),
    token: stopToken,
  }),
  secrets: ["token"],
  write: ({ document, version, consultation, texts: given, token }, t, locale) => {
    const [first, ...others] = texts.parse(JSON.parse(given)).flatMap(({ language, html, pdf }) => {
      const name = languageName(language, locale);
      return [
        { label: t("newTexts.read", { language: name }), path: html },
        { label: t("newTexts.pdf", { language: name }), path: pdf },
      ];
    });
    const stop = { label: t("newTexts.stop"), path: `/${locale}/notices/${token}` };
    return {
      subject: t("newTexts.subject", { document, version }),
      blocks: [
        paragraph(t("newTexts.text")),
        {
          kind: "facts",
          facts: [
            { term: t("newTexts.document"), value: `${document}${comma(locale)}${version}` },
            { term: t("facts.consultation"), value: consultation },
          ],
        },
        ...(first === undefined ? [] : [link(first.label, first.path)]),
        { kind: "further", links: [...others, stop] },
      ],
      stop: `/api/notices/${token}`,
    };
  },
});
