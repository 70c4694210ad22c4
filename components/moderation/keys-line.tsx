"use client";

import { useScripts } from "@/components/editor/use-scripts";
import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import { turnDeskKeys, useDeskKeys } from "./desk-keys-switch";

const keys = [
  ["J", "next"],
  ["K", "previous"],
  ["P", "publish"],
  ["X", "redact"],
  ["R", "return"],
  ["F", "refuse"],
  ["T", "take"],
  ["U", "undo"],
] as const;

/** The keys of the desk of moderation, and the switch that turns them off. Without scripts there are none. */
export function KeysLine() {
  const t = useTranslations("moderation.keys");
  return <ShownKeys keys={keys.map(([key, word]) => [key, t(word)])} />;
}

/** Keys with what they do. */
export function ShownKeys({ keys: shown }: { keys: readonly (readonly [string, string])[] }) {
  const t = useTranslations("moderation.keys");
  const scripts = useScripts();
  const areOn = useDeskKeys();
  if (!scripts) return null;
  return (
    <div className="keys">
      {areOn ? (
        shown.map(([key, word]) => (
          <span key={key}>
            <kbd>{key}</kbd> {word}
          </span>
        ))
      ) : (
        <span>{t("areOff")}</span>
      )}
      <Button type="button" kind="quiet" onClick={() => turnDeskKeys(areOn ? "off" : "on")}>
        {t(areOn ? "turnOff" : "turnOn")}
      </Button>
    </div>
  );
}
