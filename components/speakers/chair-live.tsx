"use client";

import { useEffect } from "react";
import { useScripts } from "@/components/editor/use-scripts";
import { askFloor } from "@/components/islands/floor/ask-floor";
import { deskKeysAreOn, turnDeskKeys, useDeskKeys } from "@/components/moderation/desk-keys-switch";
import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import { showAnew } from "./shown-anew";

/** What is handed in or answered changes nothing that the public list shows: it is looked for more seldom. */
const seldom = 15_000;

const keys = ["N", "P", "E", "M"] as const;

type Props = { source: string; revision: string };

/** Keeps the page of the chair as the list is, and lets single letters press its buttons. */
export function ChairLive({ source, revision }: Props) {
  useEffect(
    () =>
      askFloor(source, (now) => {
        if (now !== "" && now !== revision) showAnew();
      }),
    [source, revision],
  );
  useEffect(() => {
    const timer = window.setInterval(() => document.hidden || showAnew(), seldom);
    return () => window.clearInterval(timer);
  }, []);
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return <KeysHint />;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (!deskKeysAreOn()) return;
  // On a keyboard of another script, the letter that a Latin one has in its place.
  const letter = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, "");
  const known = keys.find((key) => key === letter.toUpperCase());
  if (known === undefined) return;
  document.querySelector<HTMLButtonElement>(`button[data-key="${known}"]:not(:disabled)`)?.click();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function KeysHint() {
  const t = useTranslations("speakers.chair.keys");
  const areOn = useDeskKeys();
  if (!useScripts()) return null;
  return (
    <div className="keys">
      {areOn
        ? keys.map((key) => (
            <span key={key}>
              <kbd>{key}</kbd> {t(key)}
            </span>
          ))
        : null}
      <Button kind="quiet" type="button" onClick={() => turnDeskKeys(areOn ? "off" : "on")}>
        {t(areOn ? "turnOff" : "turnOn")}
      </Button>
    </div>
  );
}
