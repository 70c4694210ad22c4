import { useCallback, useEffect, useRef, useState } from "react";
import { readCode } from "@/lib/attendance/schema";
import type { Counts, Person, Twice, Verdict, WaitingScan } from "./door-answers";
import { dropScans, forgetList, keepList, keepScan, recallList, waitingScans } from "./door-memory";
import { askDoor, type Line, sendScans } from "./door-server";
import { hashOf, judgeScan, withoutVerdict, withVerdict, withWaiting } from "./judge-scan";

type Comer = WaitingScan["comer"];

/** How it stands at a door: what is known here, and what is on its way. */
export type Door = {
  line: Line;
  /** Null until a list was fetched or found on the device. */
  people: readonly Person[] | null;
  counts: Counts;
  /** How many scans wait for a network. */
  waiting: number;
  /** What became of the latest scan; null before the first. */
  verdict: Verdict | null;
  /** Whom another door let in as well, of those who were scanned here. */
  twice: readonly Twice[];
};

/** Milliseconds between two looks at how it stands, and between two lists. */
const lookEvery = 10_000;
const listEvery = 45_000;

type Given = {
  eventId: string;
  counts: Counts;
  /** When the device may forget the list (RFC 3339). */
  until: string;
};

/** What the work at the door goes by; unlike what is shown, it is never behind. */
type Work = {
  people: readonly Person[];
  /** Milliseconds by which the server's clock is ahead of the device's. */
  ahead: number;
  /** When the list was fetched, by the device; 0 before that. */
  listedAt: number;
  /** Ids of the scans made here. */
  scanned: Set<string>;
};

/** The door of one event on one device. Scans are judged by the list it holds and settled when there is a network. */
export function useDoor({ eventId, counts, until }: Given) {
  const [door, setDoor] = useState<Door>({
    ...{ line: "up", people: null, counts, waiting: 0, verdict: null, twice: [] },
  });
  const work = useRef<Work>({ people: [], ahead: 0, listedAt: 0, scanned: new Set() });
  const busy = useRef(false);

  const show = useCallback((change: Partial<Door>) => setDoor((before) => ({ ...before, ...change })), []);

  const setPeople = useCallback(
    async (people: readonly Person[]) => {
      work.current.people = people;
      show({ people });
      await keepList({ eventId, people: [...people], ahead: work.current.ahead, until });
    },
    [eventId, until, show],
  );

  const take = useCallback(
    async (answer: { now: string; counts: Counts; twice: Twice[]; people?: Person[] }) => {
      work.current.ahead = Date.parse(answer.now) - Date.now();
      const { scanned } = work.current;
      // Both are told; whoever scanned the second one was told at once.
      const twice = answer.twice.filter(
        ({ firstScanId, againScanId }) => scanned.has(firstScanId) && !scanned.has(againScanId),
      );
      show({ line: "up", counts: answer.counts, twice });
      if (answer.people === undefined) return;
      work.current.listedAt = Date.now();
      const waiting = await waitingScans(eventId);
      const here = waiting.flatMap(({ comer, scannedAt }) =>
        "registrationId" in comer ? [{ registrationId: comer.registrationId, at: scannedAt }] : [],
      );
      await setPeople(withWaiting(answer.people, here));
    },
    [eventId, setPeople, show],
  );

  /** Sends what waits, then looks how it stands. One at a time. */
  const meet = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (;;) {
        const scans = await waitingScans(eventId);
        show({ waiting: scans.length });
        if (scans.length === 0) break;
        const sent = await sendScans(eventId, scans);
        if (sent.line !== "up") {
          show({ line: sent.line });
          return;
        }
        const { settled } = sent.answer;
        await dropScans(settled.map(({ id }) => id));
        await take(sent.answer);
        setDoor((before) => ({
          ...before,
          verdict: settled.find(({ id }) => id === before.verdict?.id) ?? before.verdict,
        }));
        // What the server could not read would come back for ever.
        if (settled.length === 0) break;
      }
      const withList = Date.now() - work.current.listedAt > listEvery;
      const asked = await askDoor(eventId, withList);
      if (asked.line === "up") await take(asked.answer);
      else show({ line: asked.line });
      if (asked.line === "refused") {
        await forgetList(eventId);
        work.current.people = [];
        show({ people: null });
      }
    } finally {
      busy.current = false;
    }
  }, [eventId, show, take]);

  useEffect(() => {
    void recallList(eventId, Date.now()).then((kept) => {
      if (kept !== null && work.current.listedAt === 0) {
        work.current.people = kept.people;
        work.current.ahead = kept.ahead;
        show({ people: kept.people });
      }
      void meet();
    });
    const timer = window.setInterval(() => {
      if (!document.hidden) void meet();
    }, lookEvery);
    const down = () => show({ line: "down" });
    const up = () => void meet();
    window.addEventListener("online", up);
    window.addEventListener("offline", down);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("online", up);
      window.removeEventListener("offline", down);
    };
  }, [eventId, meet, show]);

  const scan = useCallback(
    async (given: { code: string } | { registrationId: string }) => {
      const id = crypto.randomUUID();
      const scannedAt = new Date(Date.now() + work.current.ahead).toISOString();
      const { people } = work.current;
      const code = "code" in given ? readCode(given.code) : null;
      const hash = code === null ? null : await hashOf(code);
      const person = people.find((one) =>
        "registrationId" in given ? one.id === given.registrationId : one.codeHash === hash,
      );
      const comer: Comer = person !== undefined ? { registrationId: person.id } : code === null ? given : { code };
      const verdict = judgeScan({ id, person, at: scannedAt });
      work.current.scanned.add(id);
      await keepScan({ id, eventId, comer, scannedAt });
      show({ verdict, waiting: (await waitingScans(eventId)).length });
      if (verdict.outcome === "in") await setPeople(withVerdict(people, verdict));
      await meet();
    },
    [eventId, meet, setPeople, show],
  );

  /** Takes a scan back that has not left the device; false when it has. */
  const takeBack = useCallback(
    async ({ id, person }: Verdict) => {
      const waits = (await waitingScans(eventId)).some((scan) => scan.id === id);
      if (waits) await dropScans([id]);
      if (person !== null) await setPeople(withoutVerdict(work.current.people, person.registrationId));
      show({ verdict: null, waiting: (await waitingScans(eventId)).length });
      return waits;
    },
    [eventId, setPeople, show],
  );

  return { door, scan, takeBack, refresh: meet };
}
