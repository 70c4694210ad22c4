"use client";

import { useCallback, useRef, useState } from "react";
import { type UploadEnd, type UploadMoment, uploadFile } from "./upload-file";

export type ShownUpload = { at: "idle" } | ({ name: string; percent: number } & (UploadMoment | UploadEnd));

type Given = { contributionId: string; locale: string; onDone(attachment: string | null): void };

/** One upload at a time, with the ways to pause it and to go on. */
export function useUpload({ contributionId, locale, onDone }: Given) {
  const [shown, setShown] = useState<ShownUpload>({ at: "idle" });
  const file = useRef<File | null>(null);
  const control = useRef<AbortController | null>(null);

  const goOn = useCallback(async () => {
    const chosen = file.current;
    if (chosen === null) return;
    const controller = new AbortController();
    control.current = controller;
    const { name } = chosen;
    let percent = 0;
    const tell = (moment: UploadMoment) => {
      percent = moment.percent;
      if (!controller.signal.aborted) setShown({ name, ...moment });
    };
    tell({ at: "sending", percent });
    const end = await uploadFile({ file: chosen, contributionId, locale, signal: controller.signal, tell });
    if (end.at === "done") onDone(end.attachment);
    setShown({ name, percent: end.at === "done" ? 100 : percent, ...end });
  }, [contributionId, locale, onDone]);

  const start = useCallback(
    (chosen: File) => {
      file.current = chosen;
      void goOn();
    },
    [goOn],
  );

  const pause = useCallback(() => control.current?.abort(), []);
  return { shown, start, pause, goOn: () => void goOn() };
}
