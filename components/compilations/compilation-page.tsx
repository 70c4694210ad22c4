import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Contents } from "@/components/ui/contents";
import { DocumentHead } from "@/components/ui/document-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Fingerprint } from "@/components/ui/fingerprint";
import { Pagination } from "@/components/ui/pagination";
import { Toolbar } from "@/components/ui/toolbar";
import type { PublicCompilation } from "@/lib/compilations/public";
import { type Arrangement, arrangements } from "@/lib/compilations/schema";
import type { ShownCompilation, ShownSection } from "@/lib/compilations/shown-compilation";
import type { ShownFile } from "@/lib/compilations/shown-file";
import { comma } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { CompiledComment } from "./compiled-comment";
import { FileTable } from "./file-table";

type Props = {
  locale: string;
  by: Arrangement;
  compilation: PublicCompilation;
  shown: ShownCompilation;
  files: readonly ShownFile[];
  /** How many comments one volume of a PDF holds, where this one takes several; else null. */
  volumeSize: number | null;
};

/** All published comments on a text, each once and unedited, set as a document; and the files made of them. */
export function CompilationPage({ locale, by, compilation, shown, files, volumeSize }: Props) {
  const t = useTranslations("compilations");
  const words = useTranslations("public");
  const { consultation, version, published, part } = compilation;
  const base = `/${locale}/consultations/${consultation.slug}`;
  const text = `${base}/drafts/${version.draft.slug}/${version.slug}`;
  const name = `${version.draft.slug}:${version.slug}`;
  const address = (order: Arrangement, of = name, cursor?: string | null) =>
    `${base}/compilation?${new URLSearchParams({ version: of, by: order, ...(cursor ? { cursor } : {}) })}`;
  return (
    <>
      <DocumentHead
        above={
          <Breadcrumbs
            items={[
              { href: base, label: inLocale(consultation.title, locale).text },
              {
                href: text,
                label: (
                  <span lang={version.language} dir={directionOf(version.language)}>
                    {version.title}
                  </span>
                ),
              },
            ]}
          />
        }
        title={t("title")}
        facts={
          <>
            <span>{inLocale(version.label, locale).text}</span>
            {published.comments === 0 ? null : <span className="quiet">{t("counts", published)}</span>}
          </>
        }
      >
        <p className="lead">{t("lead")}</p>
      </DocumentHead>
      <Toolbar label={t("arrangedBy.title")}>
        {arrangements.map((order) => (
          <a key={order} href={address(order)} aria-current={order === by ? "page" : undefined}>
            {t(`arrangedBy.${order}`)}
          </a>
        ))}
      </Toolbar>
      {compilation.versions.length < 2 ? null : (
        <Toolbar label={t("texts")}>
          {compilation.versions.map((other) => (
            <a
              key={other.id}
              href={address(by, other.name)}
              hrefLang={other.language}
              aria-current={other.id === version.id ? "page" : undefined}
            >
              {/* One piece: a link of a toolbar sets its children apart. */}
              <span>
                {inLocale(other.label, locale).text}: <bdi lang={other.language}>{other.title}</bdi>
              </span>
            </a>
          ))}
        </Toolbar>
      )}
      {published.comments === 0 ? (
        <div className="sections">
          <EmptyState title={t("nothing")}>{t("nothingHint")}</EmptyState>
        </div>
      ) : (
        <>
          <section id="files" className="compilation-files">
            <h2>{t("files.title")}</h2>
            <p className="quiet small">{t("files.lead")}</p>
            <FileTable id="file-table" locale={locale} versionId={version.id} files={files} />
            {volumeSize === null ? null : <p className="quiet small">{t("files.volumes", { count: volumeSize })}</p>}
            <p className="small quiet">
              {t("file.fingerprint")} <Fingerprint value={published.fingerprint} />
            </p>
          </section>
          <div className="with-contents">
            <Contents
              title={words("contents")}
              entries={shown.contents.map((entry) => ({
                href:
                  entry.cursor === null && part.first <= 1
                    ? `#${entry.key}`
                    : `${address(by, name, entry.cursor)}#${entry.key}`,
                label: (
                  <>
                    <bdi lang={langOf(entry.language)}>{entry.title}</bdi>{" "}
                    <span className="quiet nums">({entry.count})</span>
                  </>
                ),
              }))}
            />
            <div className="compilation">
              {shown.sections.map((section) => (
                <Section
                  key={section.key}
                  locale={locale}
                  section={section}
                  textLanguage={version.language}
                  textHref={section.anchor === null ? null : `${text}#${section.anchor}`}
                />
              ))}
              <Pagination
                newerHref={part.first > 1 ? address(by) : undefined}
                newerLabel={t("fromTheBeginning")}
                olderHref={part.next === null ? undefined : address(by, name, part.next)}
                olderLabel={t("nextPart")}
                status={t("part", { first: part.first, last: part.last, total: published.comments })}
              />
            </div>
          </div>
        </>
      )}
    </>
  );
}

type SectionProps = { locale: string; section: ShownSection; textLanguage: string; textHref: string | null };

function Section({ locale, section, textLanguage, textHref }: SectionProps) {
  const t = useTranslations("compilations");
  const { key, part, title, language, text, comments, elsewhere } = section;
  const direction = directionOf(textLanguage);
  return (
    <>
      {part === null ? null : (
        <h2 className="compilation-part" lang={textLanguage} dir={direction}>
          {part}
        </h2>
      )}
      <section id={key} aria-labelledby={`${key}-title`}>
        <h3 id={`${key}-title`} lang={langOf(language)}>
          {textHref === null ? <bdi>{title}</bdi> : <a href={textHref}>{title}</a>}
        </h3>
        {text === null ? null : (
          <p className="compiled-text" lang={textLanguage} dir={direction}>
            {text}
          </p>
        )}
        {comments.map((comment) => (
          <CompiledComment key={comment.reference} locale={locale} comment={comment} receipt={t("comment.receipt")} />
        ))}
        {elsewhere.length === 0 ? null : (
          <p className="small quiet">
            {t("elsewhere", {
              references: elsewhere.map((entry) => t("elsewhereAt", entry)).join(comma(locale)),
            })}
          </p>
        )}
      </section>
    </>
  );
}

/** Names of organisations are in a language that nobody stated. */
function langOf(language: string | null): string | undefined {
  return language === null || language === "und" ? undefined : language;
}
