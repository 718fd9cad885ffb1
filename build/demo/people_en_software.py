"""Invented English CVs around the back-end developer gig, from strong fit to weak."""

from build.demo.content import Job, Layout, Person, Study

PEOPLE = (
    Person(
        stem="Amara_Okonkwo-Fell_CV",
        language="en",
        role_id="backend-developer",
        layout=Layout.PDF_SIDEBAR,
        accent="#1f4e5f",
        note="strong fit for the back-end gig: Python, Django, PostgreSQL, payments",
        name="Amara Okonkwo-Fell",
        headline="Senior Back-End Developer, Python and Django",
        city="Leeds, United Kingdom",
        email="amara.okonkwo-fell@example.com",
        phone="01632 960 114",
        profile="""Back-end developer with nine years of experience, the last five on payment and ledger
            services. I design REST APIs in Python and Django, keep PostgreSQL fast under load, and like code
            that the next person can read. I have led a team of four and still write code every day.""",
        jobs=(
            Job(
                title="Senior Back-End Developer",
                employer="Harbourline Payments Ltd",
                place="Leeds",
                start="Mar 2020",
                end="present",
                tasks="""
                - Designed the refunds and payouts API (Django REST Framework) that serves 1.8 million calls a
                  day with a 95th percentile below 120 ms
                - Split a monolith into five services that exchange events over RabbitMQ, without a day of
                  downtime
                - Made every payment call idempotent and wrote the double-entry ledger behind it;
                  reconciliation differences fell from 40 a week to fewer than two
                - Rewrote the slowest 30 PostgreSQL queries, added partitioning and read replicas
                - Mentor for three junior developers; run the weekly design review and the on-call rota
                """,
                tools="Python 3.12, Django, Celery, PostgreSQL, Redis, RabbitMQ, Docker, AWS (ECS, RDS), Terraform",
            ),
            Job(
                title="Back-End Developer",
                employer="Quillfeather Software",
                place="Sheffield",
                start="Sep 2016",
                end="Feb 2020",
                tasks="""
                - Built the booking and invoicing back end of a ticketing product used by 70 theatres
                - Integrated three card acquirers and a direct debit provider, with webhooks and signed
                  requests
                - Introduced pytest, type hints and continuous integration; test coverage grew from 22 % to 86
                  %
                - Moved nightly batch jobs to Celery queues and cut the run from five hours to forty minutes
                """,
                tools="Python, Flask, Django, MySQL, PostgreSQL, GitLab CI, Linux",
            ),
            Job(
                title="Junior Developer",
                employer="Moorgate Parish Systems",
                place="York",
                start="Jul 2015",
                end="Aug 2016",
                tasks="""
                - Maintained a PHP and MySQL membership system and its nightly exports
                - Wrote the first JSON API of the product, in Python, for the mobile application
                """,
            ),
        ),
        studies=(
            Study("2012 - 2015", "BSc Computer Science, first class", "University of Northmoor"),
            Study(
                "2010 - 2012",
                "A levels: Mathematics, Further Mathematics, Physics",
                "Harehills Sixth Form College",
            ),
        ),
        skills=(
            ("Languages", "Python, SQL, Bash, some Go"),
            ("Frameworks", "Django, Django REST Framework, FastAPI, Flask, Celery"),
            ("Storage", "PostgreSQL, Redis, MySQL, Elasticsearch"),
            ("Practice", "API design, test-driven development, code review, domain-driven design, PCI DSS"),
            ("Operations", "Docker, AWS, Terraform, GitLab CI, Prometheus, Grafana"),
        ),
        languages=("English (native)", "Igbo (spoken)", "German (B1)"),
        certificates=("AWS Certified Developer - Associate (2022)",),
        interests="Fell running, choir, teaching a code club for girls aged 11 to 14",
    ),
    Person(
        stem="Wieczorek_Tomasz_resume",
        language="en",
        role_id="full-stack-web-developer",
        layout=Layout.PDF_BAND,
        accent="#7a3b69",
        note="medium fit for the back-end gig: Django and React, half of the work in the browser",
        name="Tomasz Wieczorek",
        headline="Full-Stack Web Developer",
        city="Milwaukee, WI, USA",
        email="t.wieczorek@example.org",
        phone="(414) 555-0137",
        profile="""Full-stack web developer who takes a feature from the sketch to production: React and
            TypeScript in front, Django and PostgreSQL behind. Seven years in small product teams, used to
            talking with customers and to shipping every week.""",
        jobs=(
            Job(
                title="Full-Stack Developer",
                employer="Larkspur & Finch, Inc.",
                place="Milwaukee, WI",
                start="May 2021",
                end="present",
                tasks="""
                - Built the self-service portal of a farm equipment rental company: React, TypeScript and a
                  Django API
                - Added online checkout with a hosted payment page and card tokens; 62 % of rentals are now
                  paid online
                - Replaced hand-written SQL with the Django ORM and a clear migration path
                - Improved page load from 4.1 to 1.3 seconds with code splitting, caching and image resizing
                - Set up end-to-end tests in Playwright and a preview site for every pull request
                """,
                tools="TypeScript, React, Next.js, Python, Django, PostgreSQL, Tailwind CSS, GitHub Actions, Docker",
            ),
            Job(
                title="Web Developer",
                employer="Copperkettle Digital",
                place="Madison, WI",
                start="Jan 2018",
                end="Apr 2021",
                tasks="""
                - Delivered 25 customer web sites and three web applications, from estimate to hosting
                - Wrote reusable Vue components and accessible forms (WCAG 2.1 AA)
                - Maintained Laravel and WordPress back ends; wrote REST endpoints for mobile applications
                - Trained customers' staff to edit their own content
                """,
                tools="JavaScript, Vue, PHP, Laravel, WordPress, MySQL, SCSS, Figma",
            ),
            Job(
                title="IT Assistant (part time)",
                employer="Prairie Lakes Public Library",
                place="Madison, WI",
                start="Sep 2015",
                end="Dec 2017",
                tasks="""
                - Kept forty public computers and the printing system running
                - Wrote a small room booking page in PHP that is still in use
                """,
            ),
        ),
        studies=(
            Study(
                "2014 - 2017",
                "Associate degree, Web and Software Development",
                "Three Rivers Technical College",
            ),
            Study("2019", "Evening course: algorithms and data structures", "Lakeshore Continuing Education"),
        ),
        skills=(
            ("Front end", "HTML5, CSS, TypeScript, React, Next.js, Vue, accessibility, responsive design"),
            ("Back end", "Python, Django, Node.js, Express, PHP, Laravel, REST, GraphQL"),
            ("Databases", "PostgreSQL, MySQL, SQLite"),
            ("Tools", "Git, Docker, GitHub Actions, Playwright, Jest, Figma, Jira"),
        ),
        languages=("English (fluent)", "Polish (native)", "Spanish (A2)"),
        interests="Restoring bicycles, board games, volunteer at a neighborhood repair cafe",
    ),
    Person(
        stem="CV Priya Raghunathan-Sole",
        language="en",
        role_id="data-engineer",
        layout=Layout.DOCX_TABLE,
        accent="#2f5d50",
        note="medium to weak fit for the back-end gig: Python and SQL, but pipelines rather than services",
        name="Priya Raghunathan-Sole",
        headline="Data Engineer",
        city="Bristol, United Kingdom",
        email="priya.rs@example.com",
        phone="01632 960 228",
        profile="""Data engineer with six years of experience building reliable pipelines in Python, SQL and
            Spark. I care about lineage, tests on the data itself, and nights without alarms. Looking for a
            team where analysts and engineers sit together.""",
        jobs=(
            Job(
                title="Data Engineer",
                employer="Tidewater Retail Group",
                place="Bristol",
                start="Oct 2021",
                end="present",
                tasks="""
                - Built the warehouse of a chain of 210 shops: 400 tables in Snowflake, modelled with dbt
                - Wrote 60 Airflow DAGs that load sales, stock and loyalty data every 15 minutes
                - Replaced nightly full loads by change data capture with Debezium and Kafka; cost fell by a
                  third
                - Added data quality tests with owners and alerts, so that errors are seen before the reports
                - Wrote an internal Python package for extraction, used by four teams
                """,
                tools="Python, SQL, Spark, Airflow, dbt, Kafka, Snowflake, Terraform",
            ),
            Job(
                title="ETL Developer",
                employer="Brindlewick Analytics",
                place="Cardiff",
                start="Aug 2018",
                end="Sep 2021",
                tasks="""
                - Developed ETL jobs in SSIS and later in PySpark for insurers and a water company
                - Migrated an on-premises SQL Server warehouse of 3 TB to Azure Synapse
                - Designed star schemas with business users and documented every measure
                - Tuned slow loads: partition pruning, file sizes, broadcast joins
                """,
                tools="SQL Server, SSIS, PySpark, Azure Data Factory, Power BI",
            ),
        ),
        extra=(
            "Selected projects",
            """
            - Loyalty history: rebuilt four years of card events into slowly changing dimensions, with a test
              that the points of every customer add up to the balance that the till printed
            - Freight emissions: joined carrier invoices, distances and weights, so that buyers see kilograms
              of CO2 per pallet
            - Open source: maintainer of a small linter for dbt projects; three releases in 2024
            """,
        ),
        studies=(
            Study("2017 - 2018", "MSc Data Engineering, merit", "University of Saltford"),
            Study("2013 - 2017", "BTech Information Technology", "Kaveri Institute of Technology"),
        ),
        skills=(
            ("Programming", "Python (pandas, PySpark, pytest), SQL, Scala basics"),
            ("Pipelines", "Airflow, dbt, Kafka, Debezium, Azure Data Factory, ETL and ELT design"),
            ("Stores", "Snowflake, BigQuery, PostgreSQL, SQL Server, Parquet, Delta Lake"),
            ("Practice", "Dimensional modelling, data contracts, CI/CD, cost control, GDPR retention rules"),
        ),
        languages=("English (fluent)", "Tamil (native)", "Hindi (fluent)"),
        certificates=("SnowPro Core (2023)", "Azure Data Engineer Associate (2020)"),
        interests="Bharatanatyam dance, allotment gardening, long train journeys",
    ),
    Person(
        stem="drummond-reyes_callum",
        language="en",
        role_id="devops-cloud-engineer",
        layout=Layout.PDF_ACADEMIC,
        accent="#333333",
        note="weak to medium fit for the back-end gig: runs the platform, writes little application code",
        name="Callum Drummond-Reyes",
        headline="DevOps and Cloud Engineer",
        city="Glasgow, United Kingdom",
        email="callum.drummond-reyes@example.org",
        phone="01632 960 341",
        profile="""DevOps engineer with eight years of experience in Kubernetes platforms, infrastructure as
            code and continuous delivery on AWS and Azure. My aim is that developers deploy without asking
            anyone, and that nobody is woken at night for something that a machine could have mended.""",
        jobs=(
            Job(
                title="Senior DevOps Engineer",
                employer="Stonebridge Ferries Digital",
                place="Glasgow",
                start="Feb 2021",
                end="present",
                tasks="""
                - Run six Kubernetes clusters (EKS) with 180 services and an availability of 99.97 %
                - Wrote Terraform modules for networks, databases and queues; a new environment takes 25
                  minutes
                - Introduced GitOps with Argo CD: 60 deployments a day instead of four a week
                - Built dashboards and alerts in Prometheus and Grafana; pages at night fell by 80 %
                - Cut the cloud bill by 31 % with right-sizing, spot nodes and storage classes
                """,
                tools="AWS, Kubernetes, Helm, Terraform, Argo CD, Prometheus, Grafana, Vault, Python, Bash",
            ),
            Job(
                title="Cloud Engineer",
                employer="Ardnamor Consulting",
                place="Edinburgh",
                start="Jun 2018",
                end="Jan 2021",
                tasks="""
                - Moved 14 customers from data centres to Azure, with landing zones and network design
                - Automated server configuration with Ansible and image builds with Packer
                - Set up build pipelines in Jenkins and Azure DevOps for Java, .NET and Python teams
                - Planned and rehearsed disaster recovery twice a year
                """,
                tools="Azure, Ansible, Packer, Jenkins, Docker, Linux, Windows Server",
            ),
            Job(
                title="Linux Systems Administrator",
                employer="University of Strathcarron",
                place="Stirling",
                start="Sep 2016",
                end="May 2018",
                tasks="""
                - Administered 120 Linux servers, mail, backup and a small compute cluster
                - Wrote monitoring checks in Python and replaced manual patching by Ansible
                """,
            ),
        ),
        studies=(Study("2012 - 2016", "BSc (Hons) Computer Networking", "University of Strathcarron"),),
        skills=(
            ("Cloud", "AWS (EKS, RDS, IAM, CloudFront), Azure, networking, cost control"),
            ("Platform", "Kubernetes, Helm, Docker, Terraform, Ansible, Argo CD, Vault, service mesh"),
            ("Delivery", "GitLab CI, Jenkins, GitHub Actions, release strategies, incident reviews"),
            ("Code", "Python and Go for tooling, Bash, YAML, PostgreSQL and Redis operation"),
        ),
        languages=("English (native)", "Spanish (C1)"),
        certificates=(
            "Certified Kubernetes Administrator (2023)",
            "AWS Solutions Architect - Professional (2022)",
        ),
        interests="Sea kayaking, mountain rescue volunteer, baking bread",
    ),
)
