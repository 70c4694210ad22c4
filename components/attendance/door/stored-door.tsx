"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { useTranslations } from "@/lib/i18n/words";
import type { KeptList } from "./door-answers";
import { type DoorActions, DoorDesk } from "./door-desk";
import { recallList } from "./door-memory";

type Props = { locale: string; actions: DoorActions };

/** The door at whose address it stands, from what the device keeps of it. */
export function StoredDoor({ locale, actions }: Props) {
  const t = useTranslations("attendance.door");
  const [kept, setKept] = useState<KeptList | null | "looking">("looking");
  useEffect(() => {
    const [, eventId = ""] = /\/desk\/events\/([0-9a-f-]{36})\/door$/.exec(location.pathname) ?? [];
    void recallList(eventId, Date.now()).then(setKept, () => setKept(null));
  }, []);
  if (kept === "looking") return <PageHead title={t("title")} lead={t("stored.looking")} />;
  if (kept === null) {
    return (
      <>
        <PageHead title={t("title")} />
        <EmptyState
          title={t("stored.none")}
          action={<Button onClick={() => location.reload()}>{t("stored.reload")}</Button>}
        >
          {t("stored.noneText")}
        </EmptyState>
      </>
    );
  }
  const { eventId, event, counts, until } = kept;
  return (
    <>
      <PageHead title={t("title")} facts={<bdi>{event.title}</bdi>} />
      <DoorDesk {...{ locale, eventId, event, counts, until, actions }} typed="" found={[]} scanId="" />
    </>
  );
}
