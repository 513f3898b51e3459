/// A small association that no line of Diwan knows; line numbers in the tests count from its first line.
enum SixthAssociation {
  static let text = """
    id: green-hand
    association:
      name: {ar: جمعية اليد الخضراء, en: Green Hand Association}
      shortName: {ar: اليد الخضراء, en: Green Hand}
    approval:
      minutes: "7"
      approvedOn: 2026-01-04
    parties:
      - {id: beneficiary, label: {ar: مستفيد, en: Beneficiary}}
    channels:
      - {id: telephone, label: {ar: الهاتف, en: Telephone}, reach: phone}
    tools: []
    steps:
      - {clause: S1, label: {ar: استقبال, en: Receive}}
    intake:
      requestForm: true
      declaration: true
      matchDocuments: true
      referUnclear: false
      readOutMissing: true
      explainReply: false
    decision:
      decider: unit
      label: {ar: الوحدة, en: The unit}
    reply:
      rule: {withinWorkingDays: 5}
      clockStarts: completeness
      internalTargetDays: 3
    units:
      - {id: gardens, label: {ar: الحدائق, en: Gardens}}
    outsideBodies: []
    identityKinds: [nationalID]
    categories:
      - {id: farmer, label: {ar: مزارع, en: Farmer}, parties: [person]}
    documents:
      - {id: identity, label: {ar: الهوية, en: Identity}, validity: untilDateShown, identity: true}
      - {id: lease, label: {ar: عقد, en: Lease}, validity: {months: 12}}
    services:
      - id: seeds
        label: {ar: بذور, en: Seeds}
        documents:
          - {document: identity, need: required}
          - document: lease
            need: conditional
            question: {ar: هل الأرض مستأجرة؟, en: Is the land rented?}
    rejectionReasons:
      - {id: none-left, label: {ar: نفدت, en: None left}}
    needLevels:
      - {id: normal, label: {ar: عادية, en: Normal}}
    relations:
      - {id: son, label: {ar: ابن, en: Son}}
    roles:
      - {role: reception, label: {ar: الاستقبال, en: Reception}, grants: [studyCases]}
      - {role: researcher, label: {ar: باحث, en: Researcher}}
      - {role: secretary, label: {ar: مقرر, en: Rapporteur}}
      - {role: liaison, label: {ar: اتصال, en: Liaison}}
      - {role: director, label: {ar: مدير, en: Director}}
      - {role: auditor, label: {ar: مدقق, en: Auditor}}
      - {role: administrator, label: {ar: نظام, en: System}}
    clauses:
      - id: S1
        title: {ar: الاستقبال, en: Reception}
        place: {ar: المادة 1, en: Article 1}
        duties: [received]

    """
}
