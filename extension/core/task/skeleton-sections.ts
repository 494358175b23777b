/**
 * The text of a new technical task, section by section: what a profile makes mandatory, no more.
 * `[[українською|in English]]` is one text in both languages, `""` a blank to fill in, `{{…}}` a value of `SkeletonRequest`.
 * A value that most councils keep is written out; the comment beside it says when to change it.
 */
export const SKELETON_SECTIONS = {
  document: `\
document:                  # [[Відомості про документ|About the document]]
  id: TZ-{{year}}-001          # [[номер, за яким на завдання посилаються інші документи|the number by which other documents refer to the task]]
  language: {{language}}
  title: {{title}}                # [[повна назва: «Технічне завдання на створення …»|the full name: "Technical task for …"]]
  version: "0.1"
  status: draft            # draft → review → agreed → approved
  template: {{profile}}
  createdAt: {{today}}
`,
  approvals: `\
approvals:                 # [[Грифи затвердження та погодження|Approval blocks of the title page]]
  approve:
    - position: ""         # [[посада того, хто затверджує, наприклад «Міський голова»|the position of the person who approves]]
      organization: ""     # [[назва ради або виконавчого комітету|the name of the council]]
      name: ""             # [[власне ім’я та прізвище|first name and surname]]
      date: null           # [[дата з’явиться після затвердження|the date comes with the approval]]
`,
  general: `\
general:                   # [[Загальні відомості|General]]
  customer:                # [[замовник|the customer]]
    name: ""               # [[повна назва ради або виконавчого комітету|the full name of the council]]
    edrpou: "00000000"     # [[замість нулів — код ЄДРПОУ: 8 цифр у лапках|in place of the zeros the EDRPOU code: 8 digits in quotation marks]]
    katottg: ""            # [[код громади за КАТОТТГ: UA і 17 цифр|the KATOTTG code of the community: UA and 17 digits]]
    contact:
      name: ""             # [[до кого звертатися|whom to ask]]
      email: ""            # [[краще службова скринька, а не особиста|prefer an office mailbox to a personal one]]
  contractor:              # [[виконавець (розробник)|the contractor]]
    name: "[[Визначається за результатами закупівлі|To be chosen by procurement]]"
  grounds:                 # [[підстави: закони, програми, рішення ради|grounds: laws, programmes, decisions of the council]]
    - title: "[[Закон України «Про Національну програму інформатизації»|Law of Ukraine On the National Informatization Programme]]"
      number: "2807-IX"
      date: 2022-12-01
    - title: ""            # [[програма інформатизації громади або інше рішення ради|the informatization programme of the community, or another decision of the council]]
      number: ""
      date: ""             # [[рік-місяць-день, наприклад 2026-01-31|year-month-day, for example 2026-01-31]]
  purpose:                 # [[для чого система і хто нею користується, одним реченням|what the system is for and who uses it, in one sentence]]
  goals:                   # [[цілі, кожну з яких можна виміряти|goals, each of which can be measured]]
    - id: G-1
      text: ""             # [[що зміниться на краще|what will improve]]
      metric:              # [[що саме вимірюємо|what is measured]]
      baseline:            # [[скільки зараз|how much now]]
      target:              # [[скільки має бути|how much it should be]]
  schedule:                # [[план-графік: дати у вигляді рік-місяць-день|the schedule: dates as year-month-day]]
    - {stage: S1, title: "[[Проєктування|Design]]", start: "", end: ""}
    - {stage: S2, title: "[[Розроблення та тестування|Development and testing]]", start: "", end: ""}
    - {stage: S3, title: "[[Дослідна експлуатація|Trial operation]]", start: "", end: ""}
`,
  processes: `\
processes:                 # [[Робочі процеси|Processes]]
  units:                   # [[підрозділи, старостинські округи та установи, які обмінюються документами|departments, starosta districts and bodies that exchange documents]]
    - id: U-ZAG
      type: structuralUnit
      name: ""             # [[наприклад «Загальний відділ»|for example "General department"]]
    - id: U-SO1
      type: starostaDistrict
      name: ""             # [[наприклад «Ясногірський старостинський округ»|for example "Yasnohirka starosta district"]]
      settlements: [""]    # [[коди КАТОТТГ населених пунктів округу|the KATOTTG codes of the settlements of the district]]
  roles:                   # [[хто працює в системі|who works in the system]]
    - id: R-STA
      name: "[[Староста|Starosta]]"
    - id: R-REG
      name: ""             # [[наприклад «Реєстратор»|for example "Registrar"]]
  flows:                   # [[хто, що й кому передає|who sends what to whom]]
    - id: P-01
      name: ""             # [[назва процесу, наприклад «Розгляд звернення»|the name of the process, for example "Handling an appeal"]]
      from: U-SO1
      to: U-ZAG
      artefact: ""         # [[що передають: звернення, доручення, довідку|what is sent: an appeal, an instruction, a certificate]]
      asIs:                # [[як це роблять зараз|how it is done now]]
      toBe:                # [[як буде в новій системі|how it will be in the new system]]
`,
  requirements: `\
requirements:              # [[Вимоги|Requirements]]
  functional:              # [[що система робить: одна вимога — одна дія|what the system does: one action in one requirement]]
    - id: FR-001
      title: ""            # [[коротка назва, наприклад «Реєстрація звернення»|a short name, for example "Registering an appeal"]]
      priority: must       # must | should | could | wont
      statement: ""        # [[«Система повинна …»: хто, що робить, за яких умов, за який час|"The system shall …": who does what, when, how fast]]
      source: [G-1, P-01]  # [[звідки вимога: ціль або процес|where it comes from: a goal or a flow]]
      verification: test
      acceptance: |        # [[приклад, за яким вимогу перевірять; крок «Тоді» допишіть нижче|the example by which it is tested; add the "Then" step below]]
        # language: {{language}}
        [[Функціонал: назва вимоги|Feature: the name of the requirement]]
          [[Сценарій: що відбувається|Scenario: what happens]]
            [[Припустимо, що … (стан до початку)|Given … (the state before)]]
            [[Коли … (хто що робить)|When … (who does what)]]
  nonFunctional:           # [[наскільки добре система працює: швидкість, доступність, обсяги|how well it works: speed, availability, volume]]
    - id: NFR-001
      category: performance
      priority: must
      statement: ""        # [[з числом та умовою, за якої його виміряно|with a figure and the condition under which it is measured]]
      metric: {name: "", unit: s, operator: "<=", value: null}   # [[те саме число замість null|the same figure in place of null]]
      verification: test
    - id: NFR-002
      category: accessibility
      priority: must
      statement: "[[Вебінтерфейс повинен відповідати ДСТУ EN 301 549:2022, розділ 9 (WCAG 2.1, рівень AA).|The web interface shall meet EN 301 549:2021, chapter 9 (WCAG 2.1, level AA).]]"
      metric: {name: "[[порушень рівнів A та AA|violations of levels A and AA]]", unit: count, operator: "==", value: 0}
      verification: inspection
  security:                # [[захист інформації|protection of information]]
    - id: SEC-001
      priority: must
      statement: "[[Обмін даними між клієнтом і сервером повинен захищатися протоколом TLS версії 1.2 або 1.3.|Data exchange between client and server shall be protected with TLS version 1.2 or 1.3.]]"
      verification: test
`,
  works: `\
works:                     # [[Склад та зміст робіт: що виконавець передає після кожного етапу|Works: what the contractor hands over after each stage]]
  - {stage: S1, results: ["[[технічний проєкт|technical design]]"]}
  - {stage: S2, results: ["[[програмне забезпечення|software]]", "[[звіт про тестування|test report]]"]}
  - {stage: S3, results: ["[[перелік усунених зауважень|list of remarks put right]]"]}
`,
  deliverables: `\
deliverables:              # [[Результати робіт|Deliverables]]
  - {id: D-01, name: "[[Програмне забезпечення|Software]]"}
  - {id: D-02, name: "[[Вихідний код|Source code]]", form: "[[репозиторій Git з історією змін|Git repository with its history]]"}
  - {id: D-03, name: "[[Настанова користувача та адміністратора|Manual for users and administrators]]"}
`,
  acceptance: `\
acceptance:                # [[Порядок контролю та приймання|Acceptance procedure]]
  types: [preliminaryTests, trialOperation, acceptanceTests]
  criteria:
    - "[[Пройдено 100 відсотків сценаріїв приймання для вимог із пріоритетом must|100 percent of the acceptance scenarios of must requirements pass]]"
  commission:              # [[склад комісії та документ, яким її створено|who is on the commission and which document appoints it]]
  documents: ["[[протокол випробувань|test record]]", "[[акт приймання-передання|acceptance certificate]]"]
`,
  commissioning: `\
commissioning:             # [[Вимоги до підготовки до введення в дію|Preparation for operation]]
  training: {groups: 1, hoursPerGroup: 2, audience: "[[старости, реєстратори|starostas, registrars]]"}
  migration:               # [[які дані перенести та звідки; якщо жодних — так і напишіть|which data to move and from where; if none, say so]]
`,
  operation: `\
operation:                 # [[Умови використання|Conditions of use]]
  mode: "[[24 години на добу, 7 днів на тиждень|24 hours a day, 7 days a week]]"
  support:
    warrantyMonths: 12     # [[гарантійний супровід, місяців|warranty, months]]
`,
  documentation: `\
documentation:             # [[Вимоги до документування|Documentation]]
  - "[[Настанова користувача|User manual]]"
  - "[[Настанова адміністратора|Administrator’s manual]]"
  - "[[Програма і методика випробувань|Test programme]]"
`,
  intellectualProperty: `\
intellectualProperty:      # [[Права інтелектуальної власності|Intellectual property]]
  rights: "[[виключні майнові права належать замовнику|the exclusive economic rights belong to the customer]]"
  sourceCode: true         # [[вихідний код передають замовнику|the source code is handed over]]
`,
  sources: `\
sources:                   # [[Джерела розроблення: акти з номером, стандарти з роком|Sources: acts with their number, standards with their year]]
  - ""
`,
} as const;
