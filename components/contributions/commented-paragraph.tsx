import { StoredHtml } from "@/components/ui/stored-html";
import type { Composer } from "@/lib/contributions/composer-query";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inViewId } from "./quote-highlight";

/** The paragraph that is commented on; it stays in view while one writes. */
export function CommentedParagraph({
  paragraph,
  language,
}: {
  paragraph: NonNullable<Composer["paragraph"]>;
  language: string;
}) {
  const t = useTranslations("contributions.composer");
  return (
    <div className="in-view" id={inViewId}>
      <div className="para alone" lang={language} dir={directionOf(language)}>
        <span className="number">
          <bdi>{paragraph.number ?? "¶"}</bdi>
        </span>
        <div className="text">
          <StoredHtml html={paragraph.html} className="paragraph-text" inline />
          {paragraph.locked ? <span className="locked">{t("locked")}</span> : null}
        </div>
      </div>
    </div>
  );
}
