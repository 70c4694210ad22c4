import { z } from "zod";
import { showFullInstant } from "@/lib/i18n/dates";
import { defineTemplate, instant, line, link, paragraph, path, quotation, words } from "./template";

/** To the focal points of an applicant: what became of its application. */
export const accreditationTold = defineTemplate({
  values: z.strictObject({
    step: z.enum(["asked", "circulated", "objected", "admitted"]),
    organisation: line,
    process: line,
    /** The hour of the silence procedure; empty before the application was circulated. */
    until: z.union([z.literal(""), instant]),
    zone: line,
    /** What was asked for, or who objected as far as the rules of the process show it; empty where there is nothing. */
    words,
    path,
  }),
  secrets: [],
  write(values, t, locale) {
    const { step, organisation, process, until } = values;
    return {
      subject: t(`accreditationTold.${step}.subject`, { process }),
      blocks: [
        paragraph(t(`accreditationTold.${step}.text`, { organisation, process })),
        ...(values.words === "" ? [] : [quotation(values.words)]),
        ...(until === "" || step === "asked"
          ? []
          : [
              {
                kind: "facts" as const,
                facts: [
                  { term: t("accreditationTold.until"), value: showFullInstant(new Date(until), values.zone, locale) },
                ],
              },
            ]),
        link(t("accreditationTold.link"), values.path),
      ],
    };
  },
});

/** To the organisers of a process: an application came, was corrected, or was taken back. */
export const accreditationDesk = defineTemplate({
  values: z.strictObject({ step: z.enum(["applied", "withdrawn"]), organisation: line, process: line, path }),
  secrets: [],
  write({ step, organisation, process, path: to }, t) {
    return {
      subject: t(`accreditationDesk.${step}.subject`, { organisation, process }),
      blocks: [
        paragraph(t(`accreditationDesk.${step}.text`, { organisation, process })),
        link(t("accreditationDesk.link"), to),
      ],
    };
  },
});
