import { z } from "zod";
import { showDate, showFullInstant } from "@/lib/i18n/dates";
import {
  type Block,
  defineTemplate,
  instant,
  line,
  link,
  paragraph,
  path,
  quotation,
  type Translate,
  words,
} from "./template";

const steps = [
  "registered",
  "confirmed",
  "waitlisted",
  "offered",
  "promoted",
  "lapsed",
  "rejected",
  "cancelled",
  "changed",
] as const;
export type RegistrationStep = (typeof steps)[number];

const place = z.strictObject({
  title: line,
  startsAt: instant.nullable(),
  zone: line.nullable(),
  wholeDays: z.boolean(),
  attendance: z.enum(["on_site", "online"]),
  state: z.enum(["pending", "confirmed", "waitlisted", "offered", "rejected", "cancelled", "attended", "absent"]),
  /** Null unless a place is offered. */
  offeredUntil: instant.nullable(),
  /** Place in line; null unless waiting. */
  position: z.number().int().nullable(),
  /** The room, the link, and what is needed to join: of the confirmed alone. */
  room: words.nullable(),
  link: line.nullable(),
  linkWords: words.nullable(),
});
export type ToldPlace = z.input<typeof place>;

/** To who registered or was registered: what became of each place that was asked for, with the way in for the confirmed. */
export const registrationTold = defineTemplate({
  values: z.strictObject({
    step: z.enum(steps),
    name: line,
    /** The event, or the series whose sessions are told. */
    event: line,
    /** Why it was rejected or cancelled; empty where nothing was told. */
    words,
    path,
    /** JSON of the places. */
    places: z.string().max(400_000),
  }),
  secrets: ["places"],
  write(values, t, locale) {
    const places = z.array(place).min(1).max(100).parse(JSON.parse(values.places));
    const { step, event, name } = values;
    return {
      subject: t(`registrationTold.${step}.subject`, { event }),
      blocks: [
        paragraph(t(`registrationTold.${step}.text`, { event, name, count: places.length })),
        ...(values.words === "" ? [] : [quotation(values.words)]),
        ...places.flatMap((told) => placeBlocks(told, { t, locale, isAlone: places.length === 1 })),
        link(t("registrationTold.link"), values.path),
      ],
    };
  },
});

type Shown = { t: Translate; locale: string; isAlone: boolean };

function placeBlocks(told: z.output<typeof place>, { t, locale, isAlone }: Shown): Block[] {
  const zone = told.zone ?? "UTC";
  const fact = (term: string, value: string | null) =>
    value === null ? [] : [{ term: t(`registrationTold.${term}`), value }];
  const facts = [
    ...fact("when", told.startsAt === null ? null : whenOf(new Date(told.startsAt), { ...told, zone }, locale)),
    ...fact("how", t(`registrationTold.attendance.${told.attendance}`)),
    ...fact("state", t(`registrationTold.states.${told.state}`)),
    ...fact("position", told.position === null ? null : String(told.position)),
    ...fact("until", told.offeredUntil === null ? null : showFullInstant(new Date(told.offeredUntil), zone, locale)),
    ...fact("room", told.room),
    ...fact("joinLink", told.link),
    ...fact("joinWords", told.linkWords),
  ];
  return [...(isAlone ? [] : [paragraph(told.title)]), { kind: "facts", facts }];
}

function whenOf(startsAt: Date, { wholeDays, zone }: { wholeDays: boolean; zone: string }, locale: string): string {
  return wholeDays ? showDate(startsAt, locale, zone) : showFullInstant(startsAt, zone, locale);
}

/** To the focal points of an organisation: a registration on its behalf waits for one of them. */
export const registrationToApprove = defineTemplate({
  values: z.strictObject({
    name: line,
    organisation: line,
    /** The event, or the first of several sessions. */
    event: line,
    count: z.number().int().min(1),
    path,
  }),
  secrets: [],
  write: ({ name, organisation, event, count, path: to }, t) => ({
    subject: t("registrationToApprove.subject", { organisation, event }),
    blocks: [
      paragraph(t("registrationToApprove.text", { name, organisation, event, more: count - 1 })),
      link(t("registrationToApprove.link"), to),
      paragraph(t("registrationToApprove.together")),
    ],
  }),
});
