import type { FloorItem, FloorLine } from "./read-floor";

type Floor = {
  event: { slug: string; title: Record<string, string>; zone: string | null };
  revision: string;
  items: readonly FloorItem[];
};

/** The lists as the public API gives them: instants in UTC (RFC 3339), names as on the public page and nothing else of anybody. */
export function floorAsJson({ event, revision, items }: Floor): string {
  const { slug, title, zone } = event;
  return JSON.stringify({ event: { slug, title, zone }, revision, items: items.map(toItem) });
}

function toItem({ stands, speaking, waiting, heard, notHeard, ...item }: FloorItem) {
  const { id, number, title, opensAt, closesAt, order, secondsEach, secondsCoalition, secondsReply } = item;
  return {
    ...{ id, number, title, list: stands, opensAt, closesAt, order },
    ...{ secondsEach, secondsCoalition, secondsReply },
    speaking:
      speaking === null
        ? null
        : {
            ...toLine(speaking),
            ...{ seconds: speaking.seconds, calledAt: speaking.calledAt },
            ...{ endsAt: speaking.endsAt, secondsLeft: speaking.left },
          },
    waiting: waiting.map(toLine),
    heard: heard.map((line) => ({ ...toLine(line), seconds: line.seconds, statement: line.statement })),
    notHeard: notHeard.map(toLine),
  };
}

function toLine({ kind, organisation, partners, speaker, speakerTitle }: FloorLine) {
  return { kind, organisation, partners, speaker, speakerTitle };
}
