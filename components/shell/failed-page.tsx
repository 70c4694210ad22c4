"use client";

import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";

/** Stands in the frame of the app where a page or an act broke. */
export function FailedPage({ reset }: { reset: () => void }) {
  const t = useTranslations("ui.failed");
  return (
    <div className="page-head" role="alert">
      <h1>{t("title")}</h1>
      <p className="lead">{t("text")}</p>
      <div className="button-row">
        <Button type="button" kind="primary" onClick={reset}>
          {t("again")}
        </Button>
      </div>
    </div>
  );
}
