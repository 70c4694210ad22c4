import { useTranslations } from "@/lib/i18n/words";
import type { CaseName } from "@/lib/signatures/case-names";

/** Whose names stand under the input that a moderator decides on. */
export function CaseNames({ locale, names }: { locale: string; names: readonly CaseName[] }) {
  const t = useTranslations("signatures.public");
  const groups = useTranslations("public.groups");
  if (names.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="case-names">
      <h3 id="case-names">{t("heading")}</h3>
      <ul className="list dense">
        {names.map(({ slug, name, stakeholderGroup, isLead, isSuspended }) => (
          <li key={slug}>
            <a href={`/${locale}/organisations/${slug}`}>
              <bdi>{name}</bdi>
            </a>{" "}
            <span className="small quiet">
              {[
                stakeholderGroup === null ? t("notStated") : groups(stakeholderGroup),
                ...(isLead ? [t("lead")] : []),
                ...(isSuspended ? [t("suspended")] : []),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
