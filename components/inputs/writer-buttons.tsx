"use client";

import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import type { InputHead } from "@/lib/inputs/input-head";

type Props = { head: InputHead; isSending: boolean; isHeld: boolean };

/** What can be done with an input from here: one primary act, and saving. */
export function WriterButtons({ head: { may }, isSending, isHeld }: Props) {
  const t = useTranslations("inputs.writer");
  return (
    <>
      {may.submit ? (
        <Button kind="primary" name="intent" value="submit" disabled={isSending || isHeld}>
          {t("submit")}
        </Button>
      ) : null}
      {may.handOver ? (
        <Button kind="primary" name="intent" value="handOver" disabled={isSending || isHeld}>
          {t("handOver")}
        </Button>
      ) : null}
      <Button name="intent" value="save" disabled={isSending || isHeld}>
        {t("save")}
      </Button>
    </>
  );
}
