/** What a plan counts, in the order in which it is told. */
export const PLAN_KINDS = [
  'schools',
  'staff',
  'students',
  'pins',
  'terms',
  'sections',
  'enrolments',
  'rooms',
  'periods',
] as const;
