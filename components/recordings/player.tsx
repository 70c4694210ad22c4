import { useTranslations } from "@/lib/i18n/words";

type Played = {
  id: string;
  kind: "video" | "audio";
  /** BCP 47; null when not stated. */
  language: string | null;
  hasCaptions: boolean;
  hasPoster: boolean;
};

/** Plays a recording that is kept here, with its captions; nothing but its head is fetched before somebody plays it. */
export function Player({ recording, mediaType }: { recording: Played; mediaType: string }) {
  const t = useTranslations("recordings");
  const { id, kind, language, hasCaptions, hasPoster } = recording;
  const source = <source src={`/api/recordings/${id}/media`} type={mediaType} />;
  const track = hasCaptions ? (
    <track
      kind="captions"
      src={`/api/recordings/${id}/captions`}
      srcLang={language ?? undefined}
      label={t("captions")}
      default
    />
  ) : null;
  return kind === "video" ? (
    // biome-ignore lint/a11y/useMediaCaption: captions where there are any; else the transcript stands below
    <video
      className="player"
      controls
      preload="metadata"
      playsInline
      poster={hasPoster ? `/api/recordings/${id}/poster` : undefined}
    >
      {source}
      {track}
    </video>
  ) : (
    // biome-ignore lint/a11y/useMediaCaption: captions where there are any; else the transcript stands below
    <audio className="player" controls preload="metadata">
      {source}
      {track}
    </audio>
  );
}
