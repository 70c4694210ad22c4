import { regionName as nameOfRegion } from "@/lib/i18n/formats";
import { countries } from "./countries";

/** The geographical regions of the United Nations (M49), by their numbers. Antarctica is in none of them. */
const countriesByRegion = {
  "002":
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE " +
    "NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW",
  "019":
    "AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ " +
    "MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI",
  "142":
    "AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS " +
    "QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
  "150":
    "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL " +
    "NO PL PT RO RS RU SE SI SJ SK SM UA VA",
  "009": "AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
} as const;

export type RegionCode = keyof typeof countriesByRegion;

/** In the order of the numbers' names in English: Africa, Americas, Asia, Europe, Oceania. */
export const regions = ["002", "019", "142", "150", "009"] as const satisfies readonly RegionCode[];

const regionByCountry = new Map<string, RegionCode>(
  regions.flatMap((region) => countriesByRegion[region].split(" ").map((country) => [country, region] as const)),
);

/** The region of a country (ISO 3166-1 alpha-2); null for Antarctica and for what is not a country. */
export function regionOf(country: string): RegionCode | null {
  return regionByCountry.get(country) ?? null;
}

/** A region's name in the reader's language, from the Unicode locale data of the runtime. */
export function regionName(region: RegionCode, locale: string): string {
  return nameOfRegion(region, locale);
}

/** Each country that is in a region, with its region, for counts that only SQL can make. */
export const regionPairs: readonly { country: string; region: RegionCode }[] = countries.flatMap((country) => {
  const region = regionOf(country);
  return region === null ? [] : [{ country, region }];
});
