/** What a report calls its own unit; a regular expression. */
export const SELF_NAME = "我(?:中心|单位|局|委)|本(?:单位|部门)";
