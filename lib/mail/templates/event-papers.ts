import { z } from "zod";
import { showDays } from "@/lib/i18n/spans";
import { factsOf, silenceToken, stopWay } from "./event-facts";
import { type Block, defineTemplate, line, link, paragraph, path } from "./template";

const day = z.union([z.literal(""), z.iso.date()]);

/** A paper was published, or a new version of one. */
export const eventDocument = defineTemplate({
  values: z.strictObject({
    /** Of the event. */
    title: line,
    /** As printed on it; empty for none. */
    number: line,
    document: line,
    version: z.number().int().min(1),
    /** The version that it replaces; 0 for none. */
    replaces: z.number().int().min(0),
    /** First and last day of comments, YYYY-MM-DD; empty where none are asked for. */
    from: day,
    until: day,
    /** Address elsewhere; empty unless it is kept there. */
    elsewhere: z.string().max(2_000),
    /** Path of the file; empty unless it is kept here. */
    file: z.string().regex(/^(?:\/api\/events\/documents\/[0-9a-f-]{36})?$/),
    /** Its reading page; empty unless it is a draft of the platform. */
    draft: z.union([z.literal(""), path]),
    /** The papers of the event. */
    path,
    token: silenceToken,
  }),
  secrets: ["token"],
  write(values, t, locale) {
    const { version, replaces } = values;
    const rows: [string, string][] = [
      ["number", values.number],
      ["document", values.document],
      ["version", replaces === 0 && version === 1 ? "" : String(version)],
      ["event", values.title],
      ["comments", commentDays(values.from, values.until, locale)],
      ["address", values.elsewhere],
    ];
    const place = values.file === "" ? values.draft : values.file;
    const seeEvent = { label: t("eventMails.see"), path: values.path };
    const stop = stopWay(values.token, t, locale);
    const blocks: Block[] = [
      paragraph(
        replaces === 0 ? t("eventMails.document.text") : t("eventMails.document.replaces", { version: replaces }),
      ),
      factsOf(rows, t),
      place === "" ? link(seeEvent.label, seeEvent.path) : link(t("eventMails.document.link"), place),
      { kind: "further", links: place === "" ? [stop] : [seeEvent, stop] },
    ];
    const { document } = values;
    return {
      subject:
        replaces === 0
          ? t("eventMails.document.subject", { document })
          : t("eventMails.document.subjectAgain", { document, version }),
      blocks,
      stop: `/api/notices/events/${values.token}`,
    };
  },
});

/** The days on which comments are taken; the last alone where the first is not told. */
function commentDays(from: string, until: string, locale: string): string {
  const last = until === "" ? from : until;
  return last === "" ? "" : showDays(from === "" ? last : from, last, locale);
}
