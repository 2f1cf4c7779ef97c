/** Which project a form without a project's name takes; null = the whole department, undefined = none for now. */
import { useId } from "react";
import { makeStyles, Select } from "@fluentui/react-components";
import { fillMessages } from "../../locales/fill";
import { useMessages } from "../context";

const useStyles = makeStyles({ choice: { display: "flex", flexDirection: "column", gap: "4px" } });

export function ProjectChoice(props: {
  readonly label: string;
  readonly projects: readonly string[];
  readonly chosen: string | null | undefined;
  readonly onChoose: (project: string | null | undefined) => void;
}) {
  const styles = useStyles();
  const texts = fillMessages(useMessages().language);
  const id = useId();
  const { projects, chosen } = props;
  const options = [...projects, null];
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{props.label}</label>
      <Select
        id={id}
        value={chosen === undefined ? "" : options.indexOf(chosen)}
        onChange={(_event, { value }) => props.onChoose(value === "" ? undefined : options[Number(value)])}
      >
        <option value="">{texts.notChosen}</option>
        {options.map((project, index) => (
          <option key={project ?? ""} value={index}>
            {project ?? texts.department}
          </option>
        ))}
      </Select>
    </div>
  );
}
