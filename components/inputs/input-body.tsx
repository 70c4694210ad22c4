import type { ReactNode } from "react";
import { StoredHtml } from "@/components/ui/stored-html";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { InputText, ShownPart } from "@/lib/inputs/input-text";
import { inLocale } from "@/lib/kernel/localised";
import { type CitedField, fieldAnchor, partAnchor } from "@/lib/text/part-anchor";

type Props = {
  locale: string;
  input: InputText;
  /** Language of the input (BCP 47). */
  language: string;
  /** Where each part can be gone to; lists of contents and reservations lead there. */
  withContents?: boolean;
  /** What others have to say of a part, by its key. */
  afterPart?: ReadonlyMap<string, ReactNode>;
};

/** A written input as everybody reads it: about whom, part by part, the notes at the end. */
export function InputBody({ locale, input, language, withContents = false, afterPart }: Props) {
  const t = useTranslations("inputs.text");
  const own = { lang: language, dir: directionOf(language) };
  return (
    <div className="input-body">
      {withContents && input.parts.length > 2 ? <Contents locale={locale} input={input} /> : null}
      {input.about === null ? null : (
        <section aria-label={t("about")}>
          <h2>{t("about")}</h2>
          <p className="prose" {...own}>
            {input.about}
          </p>
        </section>
      )}
      {input.parts.map((part) => (
        <Part key={part.key} locale={locale} part={part} own={own}>
          {afterPart?.get(part.key)}
        </Part>
      ))}
      {input.notesHtml === null ? null : (
        <section className="notes-section" aria-labelledby="notes-title">
          <h2 id="notes-title">{t("notes")}</h2>
          <StoredHtml
            html={`<ol class="notes">${input.notesHtml}</ol>`}
            className="prose small"
            language={language}
            locale={locale}
          />
        </section>
      )}
    </div>
  );
}

type Own = { lang: string; dir: "ltr" | "rtl" };

type PartProps = { locale: string; part: ShownPart; own: Own; children: ReactNode };

function Part({ locale, part, own, children }: PartProps) {
  const title = inLocale(part.title, locale);
  return (
    <section id={partAnchor(part.key)} aria-labelledby={`${partAnchor(part.key)}-title`}>
      <h2 id={`${partAnchor(part.key)}-title`} lang={title.language} dir={directionOf(title.language)}>
        {part.number === null ? null : <span className="part-number">{part.number}</span>} {title.text}
      </h2>
      {part.choices.map((choice) => (
        <p key={inLocale(choice, locale).text} className="chosen-option">
          {inLocale(choice, locale).text}
        </p>
      ))}
      <Cited locale={locale} part={part} own={own} field="keyMessage" />
      {part.bodyHtml === null ? null : <StoredHtml html={part.bodyHtml} language={own.lang} locale={locale} />}
      <Cited locale={locale} part={part} own={own} field="recommendation" />
      {children}
    </section>
  );
}

/** A key message or a recommendation, under a link to itself by which it is cited. */
function Cited({ locale, part, own, field }: Omit<PartProps, "children"> & { field: CitedField }) {
  const t = useTranslations("inputs.text");
  const words = part[field];
  if (words === null) return null;
  const anchor = fieldAnchor(part.key, field);
  return (
    <p id={anchor} className={field === "keyMessage" ? "key-message" : "recommendation"} dir={own.dir}>
      <span className="label small lone" lang={locale}>
        <a href={`#${anchor}`}>{t(field)}</a>
      </span>
      <span {...own}>{words}</span>
    </p>
  );
}

function Contents({ locale, input }: Pick<Props, "locale" | "input">) {
  const t = useTranslations("inputs.text");
  return (
    <nav className="input-contents small" aria-label={t("contents")}>
      <ol>
        {input.parts.map((part) => (
          <li key={part.key} className="lone">
            <a href={`#${partAnchor(part.key)}`}>
              {part.number === null ? "" : `${part.number} `}
              {inLocale(part.title, locale).text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
