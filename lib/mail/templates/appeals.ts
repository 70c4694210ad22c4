import { z } from "zod";
import { showFullInstant } from "@/lib/i18n/dates";
import { defineTemplate, instant, line, link, paragraph, path, quotation, words } from "./template";

/** To one side of an appeal: what became of it. */
export const appealTold = defineTemplate({
  values: z.strictObject({
    reference: line,
    step: z.enum(["filed", "replied", "granted", "granted_in_part", "dismissed", "withdrawn"]),
    at: instant,
    zone: line,
    /** The reply or the reasons; empty where there are none to tell. */
    words,
    path,
  }),
  secrets: [],
  write(values, t, locale) {
    const { step, reference } = values;
    return {
      subject: t(`appealTold.${step}.subject`, { reference }),
      blocks: [
        paragraph(t(`appealTold.${step}.text`)),
        {
          kind: "facts",
          facts: [
            { term: t("facts.reference"), value: reference },
            { term: t("facts.decidedAt"), value: showFullInstant(new Date(values.at), values.zone, locale) },
          ],
        },
        ...(values.words === "" ? [] : [quotation(values.words)]),
        link(t("appealTold.link"), values.path),
      ],
    };
  },
});
