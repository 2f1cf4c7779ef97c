/** Which project a form without a project's name takes. */
import { useId } from "react";
import { makeStyles, Select } from "@fluentui/react-components";
import { fillMessages } from "../../locales/fill";
import { useMessages } from "../context";

const useStyles = makeStyles({ choice: { display: "flex", flexDirection: "column", gap: "4px" } });

export function ProjectChoice(props: {
  readonly label: string;
  readonly projects: readonly string[];
  readonly disabled: boolean;
  /** Null = the whole department */
  readonly onChoose: (project: string | null) => void;
}) {
  const styles = useStyles();
  const texts = fillMessages(useMessages().language);
  const id = useId();
  const { projects } = props;
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{props.label}</label>
      <Select
        id={id}
        value=""
        disabled={props.disabled}
        onChange={(_event, { value }) => props.onChoose(projects[Number(value)] ?? null)}
      >
        <option value="">{texts.notChosen}</option>
        {projects.map((project, index) => (
          <option key={project} value={index}>
            {project}
          </option>
        ))}
        <option value={projects.length}>{texts.department}</option>
      </Select>
    </div>
  );
}
