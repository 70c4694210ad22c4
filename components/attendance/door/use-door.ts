import { useCallback, useEffect, useRef, useState } from "react";
import { readCode, scanOutcomes } from "@/lib/attendance/schema";
import type { Counts, DoorFacts, Person, Twice, Verdict, WaitingAct, WaitingWalkIn } from "./door-answers";
import { dropActs, forgetList, keepAct, keepList, recallList, waitingActs } from "./door-memory";
import type { Line } from "./door-server";
import { hashOf, judgeScan, withoutVerdict, withVerdict, withWaiting } from "./judge-scan";
import { meetServer, type ServerNews } from "./meet-server";

/** How it stands at a door: what is known here, and what is on its way. */
export type Door = {
  line: Line;
  /** Null until a list was fetched or found on the device. */
  people: readonly Person[] | null;
  counts: Counts;
  /** How many acts wait for a network. */
  waiting: number;
  /** Walk-ins that the server did not take: somebody here has to say what becomes of each. */
  refused: readonly WaitingWalkIn[];
  /** What became of the latest scan or walk-in; null before the first. */
  verdict: Verdict | null;
  /** Whose check-in was taken back last; null for nobody's. */
  takenBack: string | null;
  /** Whom another door let in as well, of those who were scanned here. */
  twice: readonly Twice[];
};

/** Milliseconds between two looks at how it stands, and between two lists. */
const lookEvery = 10_000;
const listEvery = 45_000;

export type GivenDoor = {
  eventId: string;
  event: DoorFacts;
  counts: Counts;
  /** When the device may forget the list (RFC 3339). */
  until: string;
};

/** What the work at the door goes by; unlike what is shown, it is never behind. */
type Work = {
  people: readonly Person[];
  counts: Counts;
  /** Milliseconds by which the server's clock is ahead of the device's. */
  ahead: number;
  /** When the list was fetched, by the device; 0 before that. */
  listedAt: number;
  /** Ids of the scans made here. */
  scanned: Set<string>;
};

/** Whose check-in is taken back: by the scan that was made here, or, where it is not known, from the list. */
export type TakenBack = { scanId: string | null; registrationId: string | null; name: string };

const scanned: ReadonlySet<string> = new Set(scanOutcomes);

function isScan({ outcome }: Verdict): boolean {
  return scanned.has(outcome);
}

/** The door of one event on one device. Acts are judged by the list it holds and settled when there is a network. */
export function useDoor({ eventId, event, counts, until }: GivenDoor) {
  const [door, setDoor] = useState<Door>({
    ...{ line: "up", people: null, counts, waiting: 0, refused: [], verdict: null, takenBack: null, twice: [] },
  });
  const work = useRef<Work>({ people: [], counts, ahead: 0, listedAt: 0, scanned: new Set() });
  const facts = useRef(event);
  const busy = useRef(false);
  /** Whether somebody asked while the server was being met: what they kept meanwhile is sent right after. */
  const askedMeanwhile = useRef(false);

  const show = useCallback((change: Partial<Door>) => setDoor((before) => ({ ...before, ...change })), []);

  const showWaiting = useCallback(async () => {
    const acts = await waitingActs(eventId);
    const unsent = acts.filter(({ refused }) => refused === null);
    show({
      waiting: unsent.length,
      refused: acts.flatMap((act) => (act.kind === "walk_in" && act.refused !== null ? [act] : [])),
    });
    return unsent;
  }, [eventId, show]);

  const setPeople = useCallback(
    async (people: readonly Person[]) => {
      work.current.people = people;
      show({ people });
      const { ahead, counts: latest } = work.current;
      await keepList({ eventId, event: facts.current, counts: latest, people: [...people], ahead, until });
    },
    [eventId, until, show],
  );

  const take = useCallback(
    async ({ ahead, answer, waiting }: ServerNews) => {
      Object.assign(work.current, { ahead, counts: answer.counts });
      const { scanned } = work.current;
      // Both are told; whoever scanned the second one was told at once.
      const twice = answer.twice.filter(
        ({ firstScanId, againScanId }) => scanned.has(firstScanId) && !scanned.has(againScanId),
      );
      show({ line: "up", counts: answer.counts, twice });
      if (answer.people === undefined) return;
      work.current.listedAt = Date.now();
      const here = waiting.flatMap((act) =>
        act.kind === "scan" && "registrationId" in act.comer
          ? [{ registrationId: act.comer.registrationId, at: act.scannedAt }]
          : [],
      );
      await setPeople(withWaiting(answer.people, here));
    },
    [setPeople, show],
  );

  const meetOnce = useCallback(async () => {
    const line = await meetServer({
      eventId,
      withList: Date.now() - work.current.listedAt > listEvery,
      waiting: showWaiting,
      take,
      settled: (verdicts) =>
        setDoor((before) => {
          const own = verdicts.find(({ id }) => id === before.verdict?.id);
          if (own === undefined) return before;
          // A walk-in that was not taken stands below, with what can be done.
          return { ...before, verdict: isScan(own) ? own : null };
        }),
    });
    show({ line });
    if (line === "refused") {
      await forgetList(eventId);
      work.current.people = [];
      show({ people: null });
    }
  }, [eventId, show, showWaiting, take]);

  /** Sends what waits, then looks how it stands. One at a time; whoever asks meanwhile has it done once more. */
  const meet = useCallback(async () => {
    askedMeanwhile.current = busy.current;
    if (busy.current) return;
    busy.current = true;
    try {
      do {
        askedMeanwhile.current = false;
        await meetOnce();
      } while (askedMeanwhile.current);
    } finally {
      busy.current = false;
    }
  }, [meetOnce]);

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

  const made = useCallback(() => {
    const scannedAt = new Date(Date.now() + work.current.ahead).toISOString();
    return { id: crypto.randomUUID(), eventId, scannedAt, refused: null };
  }, [eventId]);

  /** Keeps an act on the device, shows what is known of it, and sends it if it can be sent. */
  const act = useCallback(
    async (given: WaitingAct, change: Partial<Door>, people: readonly Person[]) => {
      await keepAct(given);
      show({ takenBack: null, ...change });
      await showWaiting();
      if (people !== work.current.people) await setPeople(people);
      await meet();
    },
    [meet, setPeople, show, showWaiting],
  );

  const scan = useCallback(
    async (given: { code: string } | { registrationId: string }) => {
      const one = made();
      const { people } = work.current;
      const code = "code" in given ? readCode(given.code) : null;
      const hash = code === null ? null : await hashOf(code);
      const person = people.find((listed) =>
        "registrationId" in given ? listed.id === given.registrationId : listed.codeHash === hash,
      );
      const comer = person !== undefined ? { registrationId: person.id } : code === null ? given : { code };
      const verdict = judgeScan({ id: one.id, person, at: one.scannedAt });
      work.current.scanned.add(one.id);
      await act(
        { ...one, kind: "scan", comer },
        { verdict },
        verdict.outcome === "in" ? withVerdict(people, verdict) : people,
      );
    },
    [act, made],
  );

  const letWalkIn = useCallback(
    async (given: Omit<WaitingWalkIn, "id" | "eventId" | "scannedAt" | "refused" | "kind">) => {
      const one = made();
      const person = { registrationId: null, name: given.name, affiliation: given.affiliation || null };
      const verdict: Verdict = { id: one.id, outcome: "in", person, since: one.scannedAt };
      await act({ ...one, ...given, kind: "walk_in" }, { verdict }, work.current.people);
    },
    [act, made],
  );

  /** Takes a check-in back; one that has not left the device never leaves it. */
  const takeBack = useCallback(
    async ({ scanId, registrationId, name }: TakenBack) => {
      const here = (await waitingActs(eventId)).find(
        (one) =>
          one.id === scanId ||
          (one.kind === "scan" && "registrationId" in one.comer && one.comer.registrationId === registrationId),
      );
      if (here !== undefined) await dropActs([here.id]);
      const meant = here?.id ?? scanId;
      const whom = meant === null ? { registrationId: registrationId ?? "" } : { scanId: meant };
      const people =
        registrationId === null ? work.current.people : withoutVerdict(work.current.people, registrationId);
      await act({ ...made(), kind: "take_back", whom }, { verdict: null, takenBack: name }, people);
    },
    [act, eventId, made],
  );

  /** What becomes of a walk-in that was not taken: sent again, past the access rule or as it was, or forgotten. */
  const settleRefused = useCallback(
    async (walkIn: WaitingWalkIn, how: "again" | "all_the_same" | "forget") => {
      if (how === "forget") await dropActs([walkIn.id]);
      else await keepAct({ ...walkIn, refused: null, allTheSame: walkIn.allTheSame || how === "all_the_same" });
      await showWaiting();
      await meet();
    },
    [meet, showWaiting],
  );

  return { door, scan, letWalkIn, takeBack, settleRefused };
}
