import { z } from "zod";
import { asJson, furtherWays, room, silenceToken, sitting, sittingBlocks, stopWay, ways } from "./event-facts";
import { defineTemplate, type Letter, line, link, paragraph, type Translate } from "./template";

const reminder = {
  values: z.strictObject({
    kind: z.enum(["week", "day", "hour"]),
    /** Of the event, or of the series. */
    title: line,
    /** JSON of the sessions. */
    sittings: asJson,
    /** JSON of how one gets into each. */
    rooms: asJson,
    ...ways,
    token: silenceToken,
  }),
  secrets: ["rooms", "token"] as const,
};

/** What a person is registered for begins soon: in a week or a day. */
export const eventReminder = defineTemplate({ ...reminder, usefulForMinutes: 12 * 60, write: writeReminder });

/** The same within the hour; later it is of no use. */
export const eventReminderHour = defineTemplate({ ...reminder, usefulForMinutes: 60, write: writeReminder });

function writeReminder(values: z.output<typeof reminder.values>, t: Translate, locale: string): Letter {
  const { kind, title } = values;
  const sittings = z.array(sitting).min(1).parse(JSON.parse(values.sittings));
  const rooms = z.array(room).parse(JSON.parse(values.rooms));
  return {
    subject: t(`eventMails.reminder.subject.${kind}`, { title }),
    blocks: [
      paragraph(t("eventMails.reminder.text", { count: sittings.length, title })),
      ...sittingBlocks(sittings, rooms, { t, locale }),
      link(t("eventMails.see"), values.path),
      paragraph(t("eventMails.reminder.cannot")),
      { kind: "further", links: [...furtherWays(values, t), stopWay(values.token, t, locale)] },
    ],
    stop: `/api/notices/events/${values.token}`,
  };
}
