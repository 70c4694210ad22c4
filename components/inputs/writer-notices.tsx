"use client";

import { clockTime } from "@/components/contributions/saving-line";
import { Button, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isolated } from "@/lib/i18n/isolated";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { SeenStanding } from "./use-standing";

type Held = { holder: NonNullable<SeenStanding["holder"]>; onTakeOver(): void };

/** Somebody else is writing here: the page can be read along, and taken over. */
export function HeldNotice({ holder, onTakeOver }: Held) {
  const t = useTranslations("inputs.writer");
  const locale = useLocale();
  const values = { name: isolated(holder.name ?? t("aColleague")), time: clockTime(holder.since, locale) };
  return (
    <Notice kind="warning" title={t(holder.self ? "heldBySelf" : "held", values)} announce>
      <p>{t("heldText")}</p>
      <ButtonRow>
        <Button type="button" onClick={onTakeOver}>
          {t("takeOver")}
        </Button>
      </ButtonRow>
    </Notice>
  );
}

type Conflict = { previewHref: string; onKeepMine(): void; onKeepTheirs(): void };

/** Two texts of one input: neither is lost, whichever goes on. */
export function ConflictNotice({ previewHref, onKeepMine, onKeepTheirs }: Conflict) {
  const t = useTranslations("inputs.writer");
  return (
    <Notice kind="warning" title={t("conflict")} announce>
      <p>
        {t("conflictText")}{" "}
        <a href={previewHref} target="_blank" rel="noreferrer">
          {t("conflictRead")}
        </a>
      </p>
      <ButtonRow>
        <Button type="button" onClick={onKeepMine}>
          {t("keepMine")}
        </Button>
        <Button type="button" onClick={onKeepTheirs}>
          {t("keepTheirs")}
        </Button>
      </ButtonRow>
    </Notice>
  );
}

/** A newer text stands on the server, and nothing here is unsaved. */
export function NewerNotice({ onLoad }: { onLoad(): void }) {
  const t = useTranslations("inputs.writer");
  return (
    <Notice title={t("newer")} announce>
      <ButtonRow>
        <Button type="button" onClick={onLoad}>
          {t("loadNewer")}
        </Button>
      </ButtonRow>
    </Notice>
  );
}
