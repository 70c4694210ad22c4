"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { DoorCount, DoorPerson } from "@/lib/attendance/queries";
import { mostFound } from "@/lib/attendance/schema";
import { emptyFormState } from "@/lib/web/form-state";
import { CheckInForm } from "./check-in-form";
import { DoorCamera } from "./door-camera";
import { doorHour } from "./door-hour";
import { DoorPeople } from "./door-people";
import { DoorStanding } from "./door-standing";
import { DoorVerdict } from "./door-verdict";
import { findPeople } from "./judge-scan";
import { TakeBackForm } from "./take-back-form";
import { useDoor } from "./use-door";

type Props = {
  locale: string;
  eventId: string;
  zone: string;
  counts: DoorCount[];
  /** When the device may forget the list of the event (RFC 3339). */
  until: string;
  /** What was searched for without a script, and who was found. */
  typed: string;
  found: readonly DoorPerson[];
  /** Made anew with the page, for the forms as they are sent without a script. */
  scanId: string;
  checkIn: FormAction;
  undo: FormAction;
};

/** The door of an event: who comes is let in by code or by name, with a network or without. */
export function DoorDesk({ locale, eventId, zone, counts, until, typed, found, scanId, checkIn, undo }: Props) {
  const t = useTranslations("attendance.door");
  const { door, scan, takeBack, refresh } = useDoor({ eventId, counts, until });
  const [words, setWords] = useState(typed);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const [undone, sendUndo, isUndoing] = useActionState(undo, emptyFormState);
  const again = useRef(refresh);
  again.current = refresh;
  useEffect(() => {
    if (undone !== emptyFormState) void again.current();
  }, [undone]);
  const people = door.people === null ? found : findPeople(door.people, words, mostFound);
  const searched = words.trim() !== "" && (door.people !== null || typed !== "");
  const back = (registrationId: string, name: string, id: string | null) => (
    <TakeBackForm
      key={registrationId}
      send={sendUndo}
      isSending={isUndoing}
      {...{ eventId, registrationId, name }}
      onDevice={() =>
        takeBack({ id: id ?? "", outcome: "in", person: { registrationId, name, affiliation: null }, since: null })
      }
    />
  );
  return (
    <div className="door">
      <DoorStanding counts={door.counts} line={door.line} waiting={door.waiting} />
      <p role="status" className="small">
        {undone.refusal ?? undone.done}
      </p>
      {door.verdict === null ? null : (
        <DoorVerdict verdict={door.verdict} locale={locale} zone={zone}>
          {door.verdict.outcome === "in" && door.verdict.person !== null
            ? back(door.verdict.person.registrationId, door.verdict.person.name, door.verdict.id)
            : null}
        </DoorVerdict>
      )}
      {door.twice.map(({ againScanId, name, at }) => (
        <Notice key={againScanId} kind="warning" title={t("twice", { name })} announce>
          {t("twiceAt", { hour: doorHour(new Date(at), zone, locale) })}
        </Notice>
      ))}
      {hasScript ? <DoorCamera onCode={(code) => void scan({ code })} /> : null}
      <CheckInForm
        action={checkIn}
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
            back(id, name, null)
          ) : state === "confirmed" || state === "absent" ? (
            <CheckInForm
              inline
              action={checkIn}
              values={{ eventId, scanId, registrationId: id }}
              onSend={() => void scan({ registrationId: id })}
            >
              <Button aria-label={t("letInOf", { name })}>{t("letIn")}</Button>
            </CheckInForm>
          ) : null
        }
      />
    </div>
  );
}
