import { InlineText } from "@/components/editor/inline-text";
import type { VersionForDesk } from "@/lib/drafts/queries";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

/** The text of a version as it stands, with its numbers and its locks; nothing in it can be changed. */
export function FrozenText({ version }: { version: Pick<VersionForDesk, "blocks" | "language"> }) {
  const t = useTranslations("drafts.correct");
  return (
    <div className="reading" lang={version.language} dir={directionOf(version.language)}>
      {version.blocks.map((block) => (
        <div
          key={block.id}
          className={
            block.depth > 0 && block.kind === "paragraph" ? `para level-${Math.min(block.depth, 2) + 1}` : "para"
          }
        >
          <span className="number">
            <bdi>{block.number ?? ""}</bdi>
          </span>
          <div className="text">
            {block.kind === "heading" ? (
              <strong>
                <InlineText nodes={block.content} />
              </strong>
            ) : (
              <InlineText nodes={block.content} />
            )}
            {block.locked ? <span className="locked">{t("lockedMark")}</span> : null}
          </div>
        </div>
      ))}
    </div>
  );
}
