/*
 * Other names under which submissions treat the areas of the mandate, by the key that the ready-made template gives the
 * part. Titles of a template are known already; these are the short and the older ones.
 */
const names: Record<string, string[]> = {
  threats: [
    "threats",
    "threats in cyberspace",
    "existing and emerging threats",
    "menaces",
    "amenazas",
    "угрозы",
    "التهديدات",
    "威胁",
  ],
  norms: [
    "norms of responsible State behaviour",
    "normes de comportement responsable",
    "normas de comportamiento responsable",
    "нормы ответственного поведения",
    "قواعد السلوك المسؤول",
    "负责任国家行为规范",
  ],
  "international-law": [
    "international law",
    "droit international",
    "derecho internacional",
    "международное право",
    "القانون الدولي",
    "国际法",
  ],
  cbm: [
    "confidence-building measures",
    "CBMs",
    "mesures de confiance",
    "medidas de fomento de la confianza",
    "меры укрепления доверия",
    "تدابير بناء الثقة",
    "建立信任措施",
  ],
  "capacity-building": [
    "capacity-building",
    "capacity development",
    "renforcement des capacités",
    "creación de capacidad",
    "наращивание потенциала",
    "بناء القدرات",
    "能力建设",
  ],
  "institutional-dialogue": [
    "regular institutional dialogue",
    "dialogue institutionnel régulier",
    "diálogo institucional periódico",
    "регулярный институциональный диалог",
    "الحوار المؤسسي المنتظم",
    "定期机构对话",
  ],
};

/** Names of the area that a part of this key is about; none for other keys. */
export function areaNames(key: string): readonly string[] {
  return Object.hasOwn(names, key) ? (names[key] ?? []) : [];
}
