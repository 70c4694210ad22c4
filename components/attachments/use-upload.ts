"use client";

import { useCallback, useRef, useState } from "react";
import type { AddedFile, Destination } from "./tus-client";
import { type UploadEnd, type UploadMoment, uploadFile } from "./upload-file";

export type ShownUpload = { at: "idle" } | ({ name: string; percent: number } & (UploadMoment | UploadEnd));

type Given = {
  locale: string;
  /** `added` is null where the answer to the last piece was lost on its way. */
  onDone(added: AddedFile | null, to: Destination): void;
};

/** One upload at a time, with the ways to pause it and to go on. */
export function useUpload({ locale, onDone }: Given) {
  const [shown, setShown] = useState<ShownUpload>({ at: "idle" });
  const given = useRef<{ file: File; to: Destination } | null>(null);
  const control = useRef<AbortController | null>(null);

  const goOn = useCallback(async () => {
    if (given.current === null) return;
    const { file, to } = given.current;
    const controller = new AbortController();
    control.current = controller;
    const { name } = file;
    let percent = 0;
    const tell = (moment: UploadMoment) => {
      percent = moment.percent;
      if (!controller.signal.aborted) setShown({ name, ...moment });
    };
    tell({ at: "sending", percent });
    const end = await uploadFile({ file, to, locale, signal: controller.signal, tell });
    if (end.at === "done") onDone(end.added, to);
    setShown({ name, percent: end.at === "done" ? 100 : percent, ...end });
  }, [locale, onDone]);

  const start = useCallback(
    (file: File, to: Destination) => {
      given.current = { file, to };
      void goOn();
    },
    [goOn],
  );

  const pause = useCallback(() => control.current?.abort(), []);
  return { shown, start, pause, goOn: () => void goOn() };
}
