"use client";

import { Button, ButtonRow } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import type { ShownUpload } from "./use-upload";

type Props = { shown: ShownUpload; pause(): void; goOn(): void };

/** How far a file has come on its way in, and the way to pause it; nothing while none is on its way. */
export function UploadProgress({ shown, pause, goOn }: Props) {
  const t = useTranslations("attachments.upload");
  if (shown.at === "idle" || shown.at === "refused") return null;
  const { name, percent } = shown;
  const rests = ["paused", "failed", "signedOut"].includes(shown.at);
  const sentence = shown.at === "done" ? t("added", { name }) : t(shown.at, { name, percent });
  return (
    <div className="upload">
      <progress max={100} value={percent} aria-label={t("progress")} />
      <p className="small" role="status">
        {sentence}
      </p>
      {shown.at === "done" ? null : (
        <ButtonRow>
          {rests ? (
            <Button type="button" onClick={goOn}>
              {t("goOn")}
            </Button>
          ) : (
            <Button type="button" onClick={pause}>
              {t("pause")}
            </Button>
          )}
        </ButtonRow>
      )}
    </div>
  );
}
