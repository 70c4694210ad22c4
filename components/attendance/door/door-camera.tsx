import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import { readFrame } from "./read-frame";

type Props = { onCode: (code: string) => void };

/** Milliseconds between two looks, and before the same code counts again. */
const lookEvery = 150;
const sameAgain = 5_000;

/** The camera of the telephone, reading QR codes until it is put away. */
export function DoorCamera({ onCode }: Props) {
  const t = useTranslations("attendance.door");
  const [state, setState] = useState<"off" | "on" | "refused">("off");
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCode);
  told.current = onCode;

  useEffect(() => {
    if (state !== "on") return;
    let stream: MediaStream | null = null;
    let timer: number | undefined;
    let last = { code: "", at: 0 };
    let over = false;
    const look = async () => {
      const code = video.current === null ? null : await readFrame(video.current);
      if (over) return;
      const now = performance.now();
      if (code !== null && (code !== last.code || now - last.at > sameAgain)) {
        last = { code, at: now };
        navigator.vibrate?.(80);
        told.current(code);
      } else if (code !== null) last = { code, at: now };
      timer = window.setTimeout(() => void look(), lookEvery);
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: "environment" }, audio: false })
      .then(async (opened) => {
        stream = opened;
        if (over || video.current === null) {
          for (const track of opened.getTracks()) track.stop();
          return;
        }
        video.current.srcObject = opened;
        await video.current.play();
        void look();
      })
      .catch(() => setState("refused"));
    return () => {
      over = true;
      window.clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [state]);

  return (
    <div className="door-camera">
      {state === "on" ? <video ref={video} playsInline muted aria-label={t("cameraShows")} /> : null}
      <Button
        type="button"
        kind={state === "on" ? "secondary" : "primary"}
        onClick={() => setState(state === "on" ? "off" : "on")}
      >
        {t(state === "on" ? "cameraOff" : "cameraOn")}
      </Button>
      {state === "refused" ? (
        <p className="small" role="status">
          {t("cameraRefused")}
        </p>
      ) : null}
    </div>
  );
}
