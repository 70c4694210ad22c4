import { Logo } from "@/components/organisations/logo";
import type { PublicSubmitter } from "@/lib/contributions/public";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicSignatories, PublicSignatory } from "@/lib/signatures/public";

type Props = { locale: string; lead: PublicSubmitter; signatories: PublicSignatories };

/** The names under a joint input by stakeholder group, its lead first, and notes of names that were taken back. */
export function PublicNames({ locale, lead, signatories }: Props) {
  const t = useTranslations("signatures.public");
  const names = useTranslations("public.groups");
  const { standing, withdrawn } = signatories;
  const leading = lead === null || lead.slug === null ? [] : [{ ...lead, slug: lead.slug, ...signatories.lead }];
  return (
    <section aria-labelledby="names">
      <h2 id="names">{t("heading")}</h2>
      <dl className="names-by-group">
        {byGroup([...leading, ...standing]).map(([group, signers]) => (
          <div key={group ?? ""}>
            <dt>{group === null ? t("notStated") : names(group)}</dt>
            <dd>
              <ul>
                {signers.map(({ slug, name, logoSha256, isSuspended }) => (
                  <li key={slug}>
                    {logoSha256 === null ? null : <Logo name={name} sha256={logoSha256} size="small" />}
                    <span>
                      <a href={`/${locale}/organisations/${slug}`}>
                        <bdi>{name}</bdi>
                      </a>
                      {slug === lead?.slug ? <span className="small quiet"> ({t("lead")})</span> : null}
                      {isSuspended ? <span className="small quiet"> ({t("suspended")})</span> : null}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {withdrawn.map(({ slug, name, at }) => (
        <p key={slug} className="small">
          {t.rich("withdrew", {
            name: () => <bdi key="name">{name}</bdi>,
            date: () => (
              <time key="date" dateTime={at.toISOString()}>
                {showDate(at, locale, "UTC")}
              </time>
            ),
          })}
        </p>
      ))}
    </section>
  );
}

/** In the order in which a group first appears: the lead's stands first. */
function byGroup(signatories: readonly PublicSignatory[]): [string | null, PublicSignatory[]][] {
  const groups = new Map<string | null, PublicSignatory[]>();
  for (const signatory of signatories) {
    groups.set(signatory.stakeholderGroup, [...(groups.get(signatory.stakeholderGroup) ?? []), signatory]);
  }
  return [...groups];
}
