"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { DoorCount, DoorPerson } from "@/lib/attendance/queries";
import { mostFound } from "@/lib/attendance/schema";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState } from "@/lib/web/form-state";
import { CheckInForm } from "./check-in-form";
import type { DoorFacts } from "./door-answers";
import { DoorCamera } from "./door-camera";
import { doorHour } from "./door-hour";
import { DoorPeople } from "./door-people";
import { DoorStanding } from "./door-standing";
import { DoorVerdict } from "./door-verdict";
import { findPeople } from "./judge-scan";
import { keepDoor } from "./keep-door";
import { RefusedWalkIns } from "./refused-walk-ins";
import { TakeBackForm } from "./take-back-form";
import { type TakenBack, useDoor } from "./use-door";
import { WalkInForm } from "./walk-in-form";

type Props = {
  locale: string;
  eventId: string;
  event: DoorFacts;
  counts: DoorCount[];
  /** When the device may forget the list of the event (RFC 3339). */
  until: string;
  /** What was searched for without a script, and who was found. */
  typed: string;
  found: readonly DoorPerson[];
  /** Made anew with the page, for the forms as they are sent without a script. */
  scanId: string;
  actions: DoorActions;
};

/** What the forms do where there is no script. */
export type DoorActions = { checkIn: FormAction; undo: FormAction; walkIn: FormAction };

/** The door of an event: who comes is let in by code or by name, with a network or without. */
export function DoorDesk({ locale, eventId, event, counts, until, typed, found, scanId, actions }: Props) {
  const t = useTranslations("attendance.door");
  const { door, scan, letWalkIn, takeBack, settleRefused } = useDoor({ eventId, event, counts, until });
  const { zone } = event;
  const [words, setWords] = useState(typed);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  useEffect(() => void keepDoor(locale), [locale]);
  const [undone, sendUndo] = useActionState(actions.undo, emptyFormState);
  // What somebody just did is seen without scrolling.
  const latest = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (door.verdict !== null) latest.current?.scrollIntoView({ block: "nearest" });
  }, [door.verdict]);
  const people = door.people === null ? found : findPeople(door.people, words, mostFound);
  const searched = words.trim() !== "" && (door.people !== null || typed !== "");
  const back = (whom: TakenBack) => (
    <TakeBackForm
      key={whom.registrationId ?? whom.scanId}
      action={sendUndo}
      eventId={eventId}
      registrationId={whom.registrationId}
      name={whom.name}
      onDevice={() => void takeBack(whom)}
    />
  );
  return (
    <div className="door">
      <DoorStanding counts={door.counts} line={door.line} waiting={door.waiting} />
      <p role="status" className="small">
        {door.takenBack === null ? (undone.refusal ?? undone.done) : t("takenBack", { name: door.takenBack })}
      </p>
      {door.verdict === null ? null : (
        <div ref={latest}>
          <DoorVerdict verdict={door.verdict} locale={locale} zone={zone}>
            {door.verdict.outcome === "in" && door.verdict.person !== null
              ? back({ ...door.verdict.person, scanId: door.verdict.id })
              : null}
          </DoorVerdict>
        </div>
      )}
      <RefusedWalkIns refused={door.refused} settle={(one, how) => void settleRefused(one, how)} />
      {door.twice.map(({ againScanId, name, at }) => (
        <Notice key={againScanId} kind="warning" title={t("twice", { name })} announce>
          {t("twiceAt", { hour: doorHour(new Date(at), zone, locale) })}
        </Notice>
      ))}
      {hasScript ? <DoorCamera onCode={(code) => void scan({ code })} /> : null}
      <CheckInForm
        action={actions.checkIn}
        values={{ eventId, scanId }}
        onSend={(form) => {
          const code = String(form.get("code") ?? "");
          if (code.trim() !== "") void scan({ code });
        }}
      >
        <TextField
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          grow
        />
        <Button>{t("letIn")}</Button>
      </CheckInForm>
      <form method="get" className="door-line" onSubmit={(event) => door.people !== null && event.preventDefault()}>
        <TextField
          name="q"
          type="search"
          label={t("search")}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          autoComplete="off"
          maxLength={200}
          grow
        />
        {door.people === null ? <Button>{t("find")}</Button> : null}
      </form>
      {searched && people.length === 0 ? <p className="quiet">{t("nobodyFound")}</p> : null}
      <DoorPeople
        people={people}
        locale={locale}
        zone={zone}
        act={({ id, name, state }) =>
          state === "attended" ? (
            back({ registrationId: id, name, scanId: null })
          ) : state === "confirmed" || state === "absent" ? (
            <CheckInForm
              inline
              action={actions.checkIn}
              values={{ eventId, scanId, registrationId: id }}
              onSend={() => void scan({ registrationId: id })}
            >
              <Button aria-label={t("letInOf", { name })}>{t("letIn")}</Button>
            </CheckInForm>
          ) : null
        }
      />
      <Disclosure summary={t("walkIn")}>
        <WalkInForm
          action={actions.walkIn}
          {...{ eventId, scanId }}
          ways={event.ways}
          onDevice={(words) => void letWalkIn(words)}
        />
      </Disclosure>
    </div>
  );
}
