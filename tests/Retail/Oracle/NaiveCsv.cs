using System.Text;

namespace Stepwright.Retail.Tests.Oracle;

/// <summary>Splits CSV text, one character at a time.</summary>
internal static class NaiveCsv
{
    /// <summary>The data rows, each by column name.</summary>
    public static List<Dictionary<string, string>> Parse(string text, char separator)
    {
        var records = Records(text.TrimStart('\uFEFF'), separator);
        var rows = new List<Dictionary<string, string>>();
        foreach (var record in records.Skip(1))
        {
            var row = new Dictionary<string, string>();
            for (int index = 0; index < record.Count; index++) row[records[0][index]] = record[index];
            rows.Add(row);
        }

        return rows;
    }

    private static List<List<string>> Records(string text, char separator)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        for (int index = 0; index < text.Length; index++)
        {
            char c = text[index];
            if (isQuoted)
            {
                if (c != '"') field.Append(c);
                else if (index + 1 < text.Length && text[index + 1] == '"') field.Append(text[++index]);
                else isQuoted = false;
            }
            else if (c == '"' && field.Length == 0) isQuoted = true;
            else if (c == separator) EndField();
            else if (c == '\n') EndRecord();
            else if (c != '\r') field.Append(c);
        }

        if (field.Length > 0 || record.Count > 0) EndRecord();
        return records;

        void EndField()
        {
            record.Add(field.ToString());
            field.Clear();
        }

        void EndRecord()
        {
            EndField();
            if (record.Count > 1 || record[0].Length > 0) records.Add(record);
            record = [];
        }
    }
}
