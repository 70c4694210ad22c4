import { z } from "zod";
import { showInstant } from "@/lib/i18n/dates";
import { stopToken } from "./notices";
import {
  type Block,
  defineTemplate,
  further,
  instant,
  line,
  link,
  paragraph,
  path,
  quotation,
  words,
} from "./template";

const place = { consultation: line, zone: line, path };

function at(iso: string, zone: string, locale: string): string {
  const shown = showInstant(new Date(iso), zone, locale);
  return zone === "UTC" ? shown.text : `${shown.text} (${shown.utc})`;
}

const facts = (pairs: [string, string][]): Block => ({
  kind: "facts",
  facts: pairs.map(([term, value]) => ({ term, value })),
});

/** A round closes later than announced; both hours are told. */
export const roundExtended = defineTemplate({
  values: z.strictObject({
    ...{ ...place, oldClosesAt: instant, newClosesAt: instant, reason: words },
    /** Stops notices of the process; empty for who gets the letter because of a draft alone. */
    token: stopToken.or(z.literal("")).default(""),
  }),
  secrets: ["token"],
  write: (values, t, locale) => ({
    subject: t("roundExtended.subject", { consultation: values.consultation }),
    blocks: [
      paragraph(t("roundExtended.text")),
      facts([
        [t("facts.consultation"), values.consultation],
        [t("roundExtended.new"), at(values.newClosesAt, values.zone, locale)],
        [t("roundExtended.old"), at(values.oldClosesAt, values.zone, locale)],
      ]),
      ...(values.reason === "" ? [] : [quotation(values.reason)]),
      link(t("roundExtended.link"), values.path),
      ...(values.token === "" ? [] : [further(t("newTexts.stop"), `/${locale}/notices/${values.token}`)]),
    ],
    ...(values.token === "" ? {} : { stop: `/api/notices/${values.token}` }),
  }),
});

/** Leave to submit after the closing hour: the link is the leave. */
export const lateAccess = defineTemplate({
  values: z.strictObject({ name: line, consultation: line, until: instant, zone: line, path }),
  secrets: ["path"],
  write: (values, t, locale) => ({
    subject: t("lateAccess.subject", { consultation: values.consultation }),
    blocks: [
      paragraph(t("lateAccess.text", { name: values.name })),
      facts([
        [t("facts.consultation"), values.consultation],
        [t("lateAccess.until"), at(values.until, values.zone, locale)],
      ]),
      link(t("lateAccess.link"), values.path),
      paragraph(t("lateAccess.once")),
    ],
  }),
});

const reminder = z.strictObject({ ...place, closesAt: instant, drafts: z.number().int().min(0) });

/** Somebody has drafts that are not submitted, and the round closes soon. */
export const draftReminder = defineTemplate({
  values: reminder,
  secrets: [],
  usefulForMinutes: 24 * 60,
  write: (values, t, locale) => ({
    subject: t("draftReminder.subject", { consultation: values.consultation }),
    blocks: [
      paragraph(t("draftReminder.text", { count: values.drafts })),
      facts([
        [t("facts.consultation"), values.consultation],
        [t("draftReminder.closes"), at(values.closesAt, values.zone, locale)],
      ]),
      link(t("draftReminder.link"), values.path),
      paragraph(t("draftReminder.next")),
    ],
  }),
});

/** A call that an organisation has not answered, and the round closes soon. */
export const callReminder = defineTemplate({
  values: reminder,
  secrets: [],
  usefulForMinutes: 24 * 60,
  write: (values, t, locale) => ({
    subject: t("callReminder.subject", { consultation: values.consultation }),
    blocks: [
      paragraph(t("callReminder.text")),
      facts([
        [t("facts.consultation"), values.consultation],
        [t("draftReminder.closes"), at(values.closesAt, values.zone, locale)],
      ]),
      link(t("call.link"), values.path),
    ],
  }),
});

/** A round calls on an organisation by name. */
export const call = defineTemplate({
  values: z.strictObject({ ...place, closesAt: instant }),
  secrets: [],
  write: (values, t, locale) => ({
    subject: t("call.subject", { consultation: values.consultation }),
    blocks: [
      paragraph(t("call.text")),
      facts([
        [t("facts.consultation"), values.consultation],
        [t("draftReminder.closes"), at(values.closesAt, values.zone, locale)],
      ]),
      link(t("call.link"), values.path),
    ],
  }),
});
