"""Invented English CVs around the accountant gig, and a warehouse worker whose CV is only a scan."""

from build.demo.content import Job, Layout, Person, Study

PEOPLE = (
    Person(
        stem="Farhana_Choudhury-Lacey_ACCA",
        language="en",
        role_id="accountant",
        layout=Layout.PDF_TABLE,
        accent="#1d4d7a",
        note="strong fit for the accountant gig: ACCA, month end, statutory accounts, wholesale stock",
        name="Farhana Choudhury-Lacey",
        headline="Financial Accountant, ACCA",
        city="Nottingham, United Kingdom",
        email="farhana.cl@example.com",
        phone="01632 960 126",
        profile="""Qualified accountant (ACCA) with ten years of experience in practice and in industry. I
            close the month in five working days, prepare statutory accounts under FRS 102, and explain the
            figures to people who do not love figures. Experience with stock, foreign suppliers and import
        VAT.""",
        jobs=(
            Job(
                title="Financial Accountant",
                employer="Greenlow Foods Wholesale Ltd",
                place="Nottingham",
                start="Jun 2020",
                end="present",
                tasks="""
                - Prepare monthly management accounts for four warehouses (turnover £62 million), with
                  commentary
                - Shortened month end from eleven to five working days by reconciling during the month
                - Balance sheet reconciliations, accruals, prepayments, fixed assets and intercompany balances
                - Quarterly VAT returns, import VAT and duty; corporation tax computations with the advisers
                - Lead the yearly audit and the stock counts; no adjustments in the last two years
                - Supervise two accounts assistants
                """,
                tools="Sage 200, Excel (Power Query), Power BI",
            ),
            Job(
                title="Accounts Senior",
                employer="Pemberwick & Dale, Chartered Accountants",
                place="Derby",
                start="Sep 2016",
                end="May 2020",
                tasks="""
                - Prepared statutory accounts and tax returns for 45 small companies, partnerships and sole
                  traders
                - Took part in audits of manufacturers and charities, and led three of them
                - Helped clients to move to digital VAT filing and to cloud bookkeeping
                - Trained juniors in double entry, working papers and client calls
                """,
                tools="Xero, IRIS, CaseWare, Excel",
            ),
            Job(
                title="Trainee Accountant",
                employer="Pemberwick & Dale, Chartered Accountants",
                place="Derby",
                start="Sep 2014",
                end="Aug 2016",
                tasks="""
                - Bookkeeping, bank reconciliations, payroll and VAT for local businesses while studying for
                ACCA """,
            ),
        ),
        studies=(
            Study(
                "2014 - 2018",
                "ACCA qualification, first-time passes in all papers",
                "Derwent College of Accountancy",
            ),
            Study("2011 - 2014", "BA Accounting and Finance, upper second class", "University of Trentside"),
        ),
        skills=(
            (
                "Accounting",
                "Month-end close, management accounts, statutory accounts (FRS 102), consolidation, audit",
            ),
            ("Tax", "VAT, import VAT and duty, corporation tax, payroll taxes"),
            ("Control", "Stock valuation, cash flow forecasts, budgets, internal controls, credit control"),
            ("Software", "Sage 200, Xero, SAP Business One, advanced Excel, Power BI"),
        ),
        languages=("English (native)", "Bengali (fluent)"),
        certificates=("Member of the Association of Chartered Certified Accountants since 2018",),
        interests="Badminton, treasurer of a food bank, sewing",
    ),
    Person(
        stem="NBrandt-Osei_Financial_Analyst",
        language="en",
        role_id="financial-analyst",
        layout=Layout.PDF_SIDEBAR,
        accent="#3d3a5c",
        note="medium fit for the accountant gig: models and forecasts rather than closing the books",
        name="Nikolai Brandt-Osei",
        headline="Financial Analyst, FP&A",
        city="Chicago, IL, USA",
        email="nikolai.brandt-osei@example.org",
        phone="(312) 555-0178",
        profile="""Financial analyst with six years of experience in planning, forecasting and investment
            cases for consumer goods and transport. I build models that others can follow, test assumptions
            with the people who run the business, and write one page instead of twenty slides.""",
        jobs=(
            Job(
                title="Senior Financial Analyst",
                employer="Lakemont Beverage Company",
                place="Chicago, IL",
                start="Apr 2021",
                end="present",
                tasks="""
                - Own the rolling 18-month forecast for five product lines (revenue $240 million)
                - Explain monthly variances in volume, price and mix to the management team
                - Built a driver-based budget model that cut the planning season from ten weeks to six
                - Valued two acquisitions (discounted cash flow, multiples) and modelled the financing
                - Automated weekly reports with SQL and Power BI
                """,
                tools="Excel, SQL, Power BI, Anaplan, SAP",
            ),
            Job(
                title="Financial Analyst",
                employer="Great Prairie Freight Lines",
                place="Omaha, NE",
                start="Jul 2018",
                end="Mar 2021",
                tasks="""
                - Calculated cost and margin per route and customer; two loss-making contracts were
                  renegotiated
                - Prepared capital requests for trucks and trailers, with payback, NPV and risk scenarios
                - Supported the month-end close with accruals and fuel cost analysis
                - Tracked covenants and liquidity for the bank reporting
                """,
                tools="Excel, Oracle, Tableau",
            ),
            Job(
                title="Intern, Equity Research",
                employer="Wexcombe Capital",
                place="Chicago, IL",
                start="Jun 2017",
                end="Aug 2017",
                tasks="""
                - Updated earnings models and drafted notes on food and beverage companies
                """,
            ),
        ),
        extra=(
            "Selected work",
            """
            - Price increase of 2022: modelled elasticity by pack size and retailer; the board followed the
              recommendation, and margin recovered by 2.3 points with a loss of volume below one percent
            - Working capital: showed which promotions fill the warehouse instead of the till; stock days fell
              from 52 to 41
            - Taught a lunchtime course, Excel models that others can check, to 35 colleagues
            """,
        ),
        studies=(Study("2014 - 2018", "BS Finance, minor in Statistics", "Illinois Prairie University"),),
        skills=(
            (
                "Analysis",
                "Forecasting, budgeting, variance analysis, valuation, scenario and sensitivity analysis",
            ),
            ("Accounting", "US GAAP basics, accruals, cost accounting"),
            ("Tools", "Advanced Excel, SQL, Power BI, Tableau, Anaplan, Python (pandas)"),
        ),
        languages=("English (native)", "Russian (fluent)", "German (B2)"),
        certificates=("CFA Level II passed (2022)",),
        interests="Rowing, jazz trumpet, mentoring first-generation students",
    ),
    Person(
        stem="Etxeberria-Quint CV",
        language="en",
        role_id="accounting-clerk",
        layout=Layout.DOCX_BOXES,
        accent="#136f63",
        note="medium fit for the accountant gig: bookkeeping, purchase ledger and payroll, not qualified",
        name="Marisol Etxeberria-Quint",
        headline="Accounts and Payroll Clerk",
        city="Leicester, United Kingdom",
        email="marisol.eq@example.com",
        phone="01632 960 237",
        profile="""Accounts clerk with eight years of experience in purchase ledger, sales ledger and payroll
            for up to 260 people. Fast and exact with invoices, friendly with suppliers who wait for their
            money, and studying for AAT Level 4 in the evening.""",
        jobs=(
            Job(
                title="Accounts and Payroll Clerk",
                employer="Marlpit Logistics Ltd",
                place="Leicester",
                start="Aug 2019",
                end="present",
                tasks="""
                - Enter and match about 900 supplier invoices a month to orders and delivery notes
                - Prepare the weekly payment run and answer supplier questions
                - Run the monthly payroll for 260 people: hours, overtime, sick pay, pensions, leavers
                - Reconcile bank accounts, petty cash and company cards
                - Help with VAT returns and put together the file for the auditors
                """,
                tools="Sage 50, Sage Payroll, Excel",
            ),
            Job(
                title="Sales Ledger Assistant",
                employer="Bellfoundry Textiles",
                place="Loughborough",
                start="Oct 2016",
                end="Jul 2019",
                tasks="""
                - Raised invoices and credit notes and posted receipts every day
                - Chased overdue accounts by telephone; debts older than 60 days fell by 45 %
                - Opened customer accounts, checked credit limits and kept the files in order
                """,
                tools="Xero, Excel",
            ),
            Job(
                title="Administrative Assistant",
                employer="Talleres Lizarra",
                place="Pamplona, Spain",
                start="Feb 2014",
                end="Aug 2016",
                tasks="""
                - Answered the telephone, filed delivery notes and prepared invoices for a garage with nine
                mechanics """,
            ),
        ),
        extra=(
            "Further information",
            """
            - Led the change from paper to scanned invoices: chose the folders and codes, trained twelve
              colleagues, and reduced the time from receipt to posting from nine days to two
            - Replace the financial accountant during holidays for accruals and the first version of the
              monthly report
            - Interpreter for Spanish suppliers and drivers
            """,
        ),
        studies=(
            Study(
                "2020 - 2022",
                "AAT Level 3 Diploma in Accounting (Level 4 in progress)",
                "Soar Valley College",
            ),
            Study("2011 - 2013", "Vocational diploma in administration and finance", "Instituto Lizarra"),
        ),
        skills=(
            (
                "Ledgers",
                "Purchase ledger, sales ledger, credit control, bank reconciliation, petty cash, journals",
            ),
            ("Payroll", "Weekly and monthly payroll, pensions, statutory sick pay, year-end forms"),
            ("Software", "Sage 50, Sage Payroll, Xero, Excel (pivot tables, lookups), Word"),
        ),
        languages=("English (C1)", "Spanish (native)", "Basque (native)"),
        certificates=("Member (student) of the Association of Accounting Technicians",),
        interests="Pelota, pottery, parent governor at a primary school",
    ),
    Person(
        stem="asante-lund-kwabena-2025",
        language="en",
        role_id="compliance-auditor",
        layout=Layout.PDF_ACADEMIC,
        accent="#333333",
        note="medium to weak fit for the accountant gig: checks the books of others",
        name="Kwabena Asante-Lund",
        headline="Internal Auditor",
        city="London, United Kingdom",
        email="k.asante-lund@example.org",
        phone="01632 960 348",
        profile="""Internal auditor with seven years of experience in financial services and retail. I plan
            risk-based audits, test controls with data, and write findings that owners accept and close.
            Equally at ease in a stock room and in front of an audit committee.""",
        jobs=(
            Job(
                title="Senior Internal Auditor",
                employer="Castlewick Building Society",
                place="London",
                start="Jan 2021",
                end="present",
                tasks="""
                - Plan and lead twelve audits a year: lending, payments, anti-money-laundering, outsourcing,
                  payroll
                - Test controls over financial reporting on full populations with SQL instead of samples
                - Present reports to the audit committee; 94 % of actions were closed on time last year
                - Advise projects on controls before they go live and follow up regulatory findings
                - Coach two junior auditors
                """,
                tools="SQL, ACL, Excel, Power BI, TeamMate",
            ),
            Job(
                title="Audit and Compliance Officer",
                employer="Nettlecombe Stores plc",
                place="Croydon",
                start="Mar 2018",
                end="Dec 2020",
                tasks="""
                - Audited 90 shops a year for cash, stock, licences and safety rules
                - Investigated losses and two cases of fraud, with written evidence for the personnel
                  department
                - Wrote the anti-bribery training and the gifts register
                """,
            ),
            Job(
                title="Audit Associate",
                employer="Fairlamb Rowe LLP",
                place="London",
                start="Sep 2015",
                end="Feb 2018",
                tasks="""
                - External audits of wholesalers and charities: stock, debtors, revenue and payroll testing
                - Prepared working papers and drafted letters to management
                """,
            ),
        ),
        extra=(
            "Talks and papers",
            """
            - "Whole populations instead of samples: ten SQL tests for the purchase ledger", regional meeting
              of auditors, 2023
            - "What the stock room tells about the balance sheet", guest lecture, University of Thamesford,
              2022
            - Volunteer examiner of the accounts of two charities and of a housing cooperative since 2017
            """,
        ),
        studies=(
            Study("2014 - 2015", "MSc Accounting and Governance", "University of Thamesford"),
            Study("2010 - 2014", "BSc Administration (Accounting)", "Volta Ridge University"),
        ),
        skills=(
            (
                "Audit",
                "Risk assessment, control testing, walkthroughs, sampling, data analysis, report writing",
            ),
            (
                "Compliance",
                "Anti-money-laundering, data protection, anti-bribery, SOX-style controls, ISO 37301",
            ),
            ("Accounting", "FRS 102, IFRS, reconciliations, revenue recognition"),
            ("Software", "SQL, ACL, TeamMate, SAP, Excel, Power BI"),
        ),
        languages=("English (native)", "Akan (native)", "Danish (B1)"),
        certificates=("Certified Internal Auditor (2020)", "ACCA part-qualified (9 of 13 papers)"),
        interests="Long-distance cycling, highlife guitar, school governor",
    ),
    Person(
        stem="scan_0047",
        language="en",
        role_id="warehouse-operative",
        layout=Layout.PDF_SCAN,
        accent="#222222",
        note="a scan: pages are pictures, so the program must say that it cannot read them",
        name="Oluwaseun Whitcombe",
        headline="Warehouse Operative, Counterbalance and Reach Truck",
        city="Doncaster, United Kingdom",
        email="o.whitcombe@example.com",
        phone="01632 960 459",
        profile="""Warehouse operative with six years of experience in picking, packing and loading. Licensed
            for counterbalance and reach trucks, early or late shift.""",
        jobs=(
            Job(
                title="Warehouse Operative",
                employer="Thornefield Distribution",
                place="Doncaster",
                start="Feb 2021",
                end="present",
                tasks="""
                - Pick 140 lines an hour with a hand scanner, with fewer than 2 errors in 1,000
                - Load and unload trailers by forklift; check seals, weights and papers
                - Count stock every week and report differences
                """,
            ),
            Job(
                title="Packer",
                employer="Easterby Mail Order",
                place="Sheffield",
                start="Oct 2018",
                end="Jan 2021",
                tasks="""
                - Packed parcels to order, printed labels and loaded cages for the evening collection
                - Trained seasonal staff in safe lifting
                """,
            ),
        ),
        studies=(Study("2016 - 2018", "BTEC Level 2 Engineering", "Don Valley College"),),
        skills=(("Warehouse", "Forklift, hand scanner, stock counts, loading plans, manual handling"),),
        languages=("English (native)", "Yoruba (spoken)"),
        certificates=("Counterbalance and reach truck licences (2023)",),
    ),
)
