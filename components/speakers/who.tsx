import { isolated } from "@/lib/i18n/isolated";
import { listWords } from "@/lib/i18n/lists";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { FloorLine } from "@/lib/speakers/read-floor";

/** For whom somebody speaks, with the organisations that confirmed that it is said for them too. */
export function Who({ line }: { line: Pick<FloorLine, "organisation" | "partners" | "kind"> }) {
  const t = useTranslations("speakers");
  const locale = useLocale();
  return (
    <>
      <bdi>{line.organisation}</bdi>
      {line.partners.length === 0 ? null : (
        <span className="floor-partners"> {t("also", { names: listWords(line.partners.map(isolated), locale) })}</span>
      )}
      {line.kind === "right_of_reply" ? <span className="floor-reply"> {t("rightOfReply")}</span> : null}
    </>
  );
}

/** The name of who speaks, as given for the list; nothing where it is not known yet. */
export function SpeakerName({ line }: { line: Pick<FloorLine, "speaker" | "speakerTitle"> }) {
  if (line.speaker === "") return null;
  return (
    <span className="floor-speaker">
      <bdi>{line.speaker}</bdi>
      {line.speakerTitle === null ? null : (
        <>
          {" · "}
          <bdi className="quiet">{line.speakerTitle}</bdi>
        </>
      )}
    </span>
  );
}
